using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Grains.Workers;

/// <summary>The compiled models of a silo: shared by runs, let go when no run holds them, and never more than a few.</summary>
/// <param name="capacity">How many, at least 1.</param>
internal sealed class ModelShelf(int capacity)
{
    private readonly Dictionary<string, Entry> _entries = [];
    private long _uses;

    /// <summary>Gets how many there are.</summary>
    internal int Count => _entries.Count;

    /// <summary>Takes a model down, if it is there and compiled.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The model, or null.</returns>
    internal Model? Find(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        entry.LastUse = ++_uses;
        return entry.Compiled;
    }

    /// <summary>Has a model compiled, unless it is there or being compiled; the one used longest ago makes room.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="runId">The run that holds it.</param>
    /// <param name="compile">Compiles it.</param>
    /// <returns>The model.</returns>
    internal async Task<Model> GetAsync(string key, string runId, Func<Task<Model>> compile)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            while (_entries.Count >= capacity)
            {
                _entries.Remove(_entries.MinBy(e => e.Value.LastUse).Key);
            }

            _entries[key] = entry = new Entry(compile());
        }

        entry.Holders.Add(runId);
        entry.LastUse = ++_uses;
        try
        {
            return entry.Compiled = await entry.Compiling;
        }
        catch
        {
            // What failed is not kept: the next one to ask tries anew.
            if (_entries.TryGetValue(key, out var kept) && kept == entry)
            {
                _entries.Remove(key);
            }

            throw;
        }
    }

    /// <summary>Lets go of whatever a run holds.</summary>
    /// <param name="runId">The run.</param>
    internal void Release(string runId)
    {
        foreach (var (key, entry) in _entries)
        {
            if (entry.Holders.Remove(runId) && entry.Holders.Count == 0)
            {
                _entries.Remove(key);
            }
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
