using System.Collections.Concurrent;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>
/// Keeps what was drawn for one model for the next, which may allocate otherwise or change an assumption: only what the change
/// touches is drawn anew. It changes no result. Thread-safe.
/// </summary>
/// <param name="capacity">The most bytes to keep; when it is full, what does not fit is drawn each time.</param>
public sealed class DrawCache(long capacity)
{
    private readonly ConcurrentDictionary<string, CacheSlot> _slots = new(StringComparer.Ordinal);
    private long _used;
    private long _models;

    /// <summary>Gets the bytes that are kept.</summary>
    public long Used => Interlocked.Read(ref _used);

    /// <summary>Begins the use by another model; when half full, lets go of what the last two did not ask for.</summary>
    internal void BeginModel()
    {
        var model = Interlocked.Increment(ref _models);
        if (Used < capacity / 2)
        {
            return;
        }

        foreach (var (key, slot) in _slots)
        {
            if (slot.LastUse < model - 2 && _slots.TryRemove(key, out _))
            {
                Free(slot.Bytes);
            }
        }
    }

    /// <summary>Gives the slot of a path.</summary>
    /// <param name="key">All that its rows depend on.</param>
    /// <returns>The slot.</returns>
    internal CacheSlot SlotOf(string key)
    {
        var slot = _slots.GetOrAdd(key, _ => new CacheSlot(this));
        slot.LastUse = Interlocked.Read(ref _models);
        return slot;
    }

    internal bool TryReserve(long bytes)
    {
        if (Interlocked.Add(ref _used, bytes) <= capacity)
        {
            return true;
        }

        Free(bytes);
        return false;
    }

    internal void Free(long bytes) => Interlocked.Add(ref _used, -bytes);
}
