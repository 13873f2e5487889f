using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Grains.Workers;

/// <summary>
/// The compiled models of a silo: shared by runs and sheets, let go when nobody holds them, and never more than a few. Thread-safe.
/// </summary>
/// <param name="capacity">How many, at least 1.</param>
internal sealed class ModelShelf(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = [];
    private long _uses;

    /// <summary>Gets how many there are.</summary>
    internal int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Takes a model down, if it is there and compiled.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The model, or null.</returns>
    internal Model? Find(string key)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                return null;
            }

            entry.LastUse = ++_uses;
            return entry.Compiled;
        }
    }

    /// <summary>Has a model compiled, unless it is there or being compiled; the one used longest ago makes room.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="holder">The run or sheet that holds it.</param>
    /// <param name="compile">Begins to compile it, and returns at once.</param>
    /// <returns>The model.</returns>
    internal async Task<Model> GetAsync(string key, string holder, Func<Task<Model>> compile)
    {
        var entry = Hold(key, holder, compile);
        try
        {
            return entry.Compiled = await entry.Compiling;
        }
        catch
        {
            // What failed is not kept: the next one to ask tries anew.
            lock (_lock)
            {
                if (_entries.TryGetValue(key, out var kept) && kept == entry)
                {
                    _entries.Remove(key);
                }
            }

            throw;
        }
    }

    /// <summary>Lets go of whatever somebody holds.</summary>
    /// <param name="holder">The run or sheet.</param>
    internal void Release(string holder)
    {
        lock (_lock)
        {
            foreach (var (key, entry) in _entries)
            {
                if (entry.Holders.Remove(holder) && entry.Holders.Count == 0)
                {
                    _entries.Remove(key);
                }
            }
        }
    }

    private Entry Hold(string key, string holder, Func<Task<Model>> compile)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                while (_entries.Count >= capacity)
                {
                    _entries.Remove(_entries.MinBy(e => e.Value.LastUse).Key);
                }

                _entries[key] = entry = new Entry(compile());
            }

            entry.Holders.Add(holder);
            entry.LastUse = ++_uses;
            return entry;
        }
    }

    private sealed class Entry(Task<Model> compiling)
    {
        internal Task<Model> Compiling { get; } = compiling;

        internal Model? Compiled { get; set; }

        internal HashSet<string> Holders { get; } = [];

        internal long LastUse { get; set; }
    }
}
