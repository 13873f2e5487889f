using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>The rows of a process, addressed from one start, so that a loop over many of them needs one register.</summary>
internal readonly ref struct StateRows
{
    private readonly ref float _start;

    internal StateRows(Rows rows) => _start = ref MemoryMarshal.GetReference(rows.Row(0));

    /// <summary>Gets or sets the numbers of eight trials.</summary>
    /// <param name="row">The row: a <see cref="StateRow"/> or one of the kind's own.</param>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    internal Lane this[int row, int trial]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.LoadUnsafe(ref Unsafe.Add(ref _start, row * Rows.Stride), (uint)trial);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => value.StoreUnsafe(ref Unsafe.Add(ref _start, row * Rows.Stride), (uint)trial);
    }
}
