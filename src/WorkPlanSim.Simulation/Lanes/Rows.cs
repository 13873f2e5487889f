using System.Runtime.InteropServices;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>Some rows of a block, one after the other: single precision, a number for each trial, trials innermost.</summary>
/// <remarks>They begin at a cache line, so that no lane lies across two. What they hold at first is anything.</remarks>
internal sealed class Rows
{
    /// <summary>
    /// The numbers from one row to the next: a cache line more than a row, as rows a power of two apart would all compete for the
    /// same few places of the first-level cache.
    /// </summary>
    internal const int Stride = Model.BlockLength + (CacheLine / sizeof(float));

    private const int CacheLine = 64;

    private readonly float[] _values;
    private readonly int _offset;

    /// <summary>Makes rows.</summary>
    /// <param name="count">How many.</param>
    internal Rows(int count)
    {
        Count = count;
        _values = GC.AllocateUninitializedArray<float>((count * Stride) + (CacheLine / sizeof(float)), pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0);
        _offset = (int)((CacheLine - (address % CacheLine)) % CacheLine / sizeof(float));
    }

    /// <summary>Gets how many there are.</summary>
    internal int Count { get; }

    /// <summary>Gets the bytes that so many rows take.</summary>
    /// <param name="count">How many rows.</param>
    /// <returns>The bytes.</returns>
    internal static long Bytes(int count) => (long)count * Stride * sizeof(float);

    /// <summary>Gives a row number by number.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The numbers. Shape [block length].</returns>
    internal Span<float> Row(int row) => _values.AsSpan(_offset + (row * Stride), Model.BlockLength);

    /// <summary>Gives a row lane by lane.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The lanes.</returns>
    internal LaneRow Lanes(int row = 0) => new(Row(row));
}
