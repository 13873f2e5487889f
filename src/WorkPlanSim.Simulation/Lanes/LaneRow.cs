using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>A row of numbers, one for each trial of a block, read and written eight trials at a time.</summary>
/// <remarks>No bounds are checked: a row is as long as a block, and loops go from 0 in steps of <see cref="Width"/>.</remarks>
internal readonly ref struct LaneRow
{
    /// <summary>The trials in a lane.</summary>
    internal const int Width = 8;

    private readonly ref float _start;

    internal LaneRow(Span<float> row) => _start = ref MemoryMarshal.GetReference(row);

    /// <summary>Gets or sets the numbers of eight trials.</summary>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    internal Lane this[int trial]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.LoadUnsafe(ref _start, (uint)trial);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => value.StoreUnsafe(ref _start, (uint)trial);
    }

    /// <summary>Asks for the numbers of eight trials, which are wanted soon, to be fetched from memory meanwhile.</summary>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe void Prefetch(int trial)
    {
        // Rows are pinned, and the hint reads nothing.
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref _start, (uint)trial)));
        }
    }

    /// <summary>Gets the bits of eight trials.</summary>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    /// <returns>The bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal IntLane Bits(int trial) => this[trial].AsInt32();

    /// <summary>Sets all trials.</summary>
    /// <param name="value">To what.</param>
    /// <param name="trials">How many there are.</param>
    internal void Fill(float value, int trials) => MemoryMarshal.CreateSpan(ref _start, trials).Fill(value);

    /// <summary>Copies all trials to another row.</summary>
    /// <param name="target">The other.</param>
    /// <param name="trials">How many there are.</param>
    internal void CopyTo(LaneRow target, int trials) =>
        MemoryMarshal.CreateSpan(ref _start, trials).CopyTo(MemoryMarshal.CreateSpan(ref target._start, trials));
}
