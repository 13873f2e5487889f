using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>What bound the trials of a block in one period: a <see cref="Bottleneck"/> each, in three rows of bits.</summary>
internal readonly ref struct CauseRow
{
    /// <summary>The rows of bits: enough to tell six causes apart.</summary>
    internal const int Planes = 3;

    /// <summary>The bytes of a row of bits.</summary>
    internal const int PlaneBytes = Engine.Model.BlockLength / LaneRow.Width;

    private readonly ref byte _start;

    internal CauseRow(Span<ulong> words) => _start = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(words));

    /// <summary>Says what bound eight trials; where nothing is set, nothing did.</summary>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    /// <param name="budget">Where money did.</param>
    /// <param name="staffing">Where people did.</param>
    /// <param name="season">Where the season did.</param>
    /// <param name="capacity">Where machines and contractors did.</param>
    /// <param name="start">Where waiting for the start did.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(int trial, Lane budget, Lane staffing, Lane season, Lane capacity, Lane start)
    {
        // Budget 001, staffing 010, season 011, capacity 100, start 101.
        ref var place = ref Unsafe.Add(ref _start, (int)((uint)trial / LaneRow.Width));
        place = LaneBits.Of(budget | season | start);
        Unsafe.Add(ref place, PlaneBytes) = LaneBits.Of(staffing | season);
        Unsafe.Add(ref place, 2 * PlaneBytes) = LaneBits.Of(capacity | start);
    }
}
