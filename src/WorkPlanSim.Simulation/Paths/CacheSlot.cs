using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>The kept rows of one path, by block. Thread-safe.</summary>
/// <param name="cache">The cache that it belongs to.</param>
internal sealed class CacheSlot(DrawCache cache)
{
    private readonly Lock _growing = new();
    private Rows?[] _blocks = [];

    /// <summary>Gets or sets when it was last asked for, counted in models.</summary>
    internal long LastUse { get; set; }

    /// <summary>Gets the bytes that it holds.</summary>
    internal long Bytes => _blocks.Sum(r => r is null ? 0L : Rows.Bytes(r.Count));

    /// <summary>Gives the rows of a block.</summary>
    /// <param name="block">The block.</param>
    /// <returns>The rows; null if they are not kept.</returns>
    internal Rows? Find(int block)
    {
        var blocks = Volatile.Read(ref _blocks);
        return block < blocks.Length ? Volatile.Read(ref blocks[block]) : null;
    }

    /// <summary>Gives new rows to fill, if there is room to keep them.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The rows; null if there is no room.</returns>
    internal Rows? Reserve(int count) => cache.TryReserve(Rows.Bytes(count)) ? new Rows(count) : null;

    /// <summary>Keeps the rows of a block. Two threads may fill the same block: they are the same rows.</summary>
    /// <param name="block">The block.</param>
    /// <param name="rows">The rows, which are filled and change no more.</param>
    internal void Keep(int block, Rows rows)
    {
        lock (_growing)
        {
            if (block >= _blocks.Length)
            {
                var longer = new Rows?[Math.Max(block + 1, 2 * _blocks.Length)];
                _blocks.CopyTo(longer, 0);
                Volatile.Write(ref _blocks, longer);
            }

            if (Interlocked.CompareExchange(ref _blocks[block], rows, null) is not null)
            {
                cache.Free(Rows.Bytes(rows.Count));
            }
        }
    }
}
