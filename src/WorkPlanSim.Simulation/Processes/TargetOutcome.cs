using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>What the trials of a block made of a target: kept until the block ends, for those that depend on it.</summary>
internal sealed class TargetOutcome
{
    /// <summary>The words of a row of bits.</summary>
    internal const int Words = Model.BlockLength / LaneBits.WordBits;

    /// <summary>The period of what has not happened, as a number in a row.</summary>
    internal const float Never = 1e9f;

    private readonly ulong[] _doneBy;
    private readonly ulong[] _done = new ulong[Words];
    private readonly List<(double Share, Rows Reached)> _watched = [];

    internal TargetOutcome(int periods) => _doneBy = new ulong[periods * Words];

    /// <summary>Gives the trials in which the target was met or done by the end of a period, on time or not.</summary>
    /// <param name="period">The period.</param>
    /// <returns>A bit for each trial.</returns>
    internal ReadOnlySpan<ulong> DoneBy(int period) => _doneBy.AsSpan(period * Words, Words);

    /// <summary>Gives the periods in which a share of the goal is reached; asked for before any block begins.</summary>
    /// <param name="share">The share; 1 means met.</param>
    /// <returns>The periods, filled as the block goes on; <see cref="Never"/> where it is not reached.</returns>
    internal Rows Reached(double share)
    {
        var wanted = Math.Min(share, 1.0);
        var watched = _watched.Find(w => w.Share.Equals(wanted));
        if (watched.Reached is null)
        {
            watched = (wanted, new Rows(1));
            _watched.Add(watched);
        }

        return watched.Reached;
    }

    internal void Begin(int trials)
    {
        Array.Clear(_done);
        foreach (var (_, reached) in _watched)
        {
            reached.Lanes().Fill(Never, trials);
        }
    }

    /// <summary>Tells in which of eight trials the target is done so far.</summary>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    /// <returns>Lanes of all bits set where it is done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lane IsDone(int trial) => LaneBits.Expand(Place(trial));

    /// <summary>Says in which of eight trials the target is done.</summary>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    /// <param name="isDone">Lanes whose sign is set where it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Finish(int trial, Lane isDone) => Place(trial) |= LaneBits.Of(isDone);

    /// <summary>Notes how far the trials have come.</summary>
    /// <param name="period">The period that ends.</param>
    /// <param name="attainment">Done / goal.</param>
    /// <param name="trials">How many trials.</param>
    internal void Observe(int period, LaneRow attainment, int trials)
    {
        _done.CopyTo(_doneBy, period * Words);
        foreach (var (share, rows) in _watched)
        {
            var reached = rows.Lanes();
            var now = All(period);
            var goal = All((float)(share * (1.0 - Tolerance.Relative)));
            for (var k = 0; k < trials; k += LaneRow.Width)
            {
                var isThere = share < 1.0 ? Vector256.GreaterThanOrEqual(attainment[k], goal) : IsDone(k);
                reached[k] = Min(reached[k], Vector256.ConditionalSelect(isThere, now, All(Never)));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Place(int trial) => ref Unsafe.Add(
        ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetArrayDataReference(_done)), (int)((uint)trial / LaneRow.Width));
}
