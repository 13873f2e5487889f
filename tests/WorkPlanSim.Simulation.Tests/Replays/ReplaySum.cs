using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Replays;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Replays;

/// <summary>Adds replayed trials up, one number after the other, as a tally counts them.</summary>
internal static class ReplaySum
{
    /// <summary>Adds a trial.</summary>
    /// <param name="tally">What is added to.</param>
    /// <param name="target">The target.</param>
    /// <param name="replay">What became of it.</param>
    internal static void Add(VariantTally tally, Target target, TargetReplay replay)
    {
        tally.Met += replay.IsMet ? 1 : 0;
        if (replay.FinishPeriod is { } finish)
        {
            tally.Finish[finish]++;
        }

        foreach (var (t, period) in replay.Periods.Index())
        {
            // As the engine rounds: once, in single precision.
            var units = (int)MathF.FusedMultiplyAdd(Math.Min((float)period.Attainment, 128f), 65536f, 0.5f);
            tally.AttainmentSum[t] += units;
            tally.Attainment[(t * AttainmentBins.Count) + Math.Min(units >> 9, AttainmentBins.Count - 1)]++;
            if (!replay.IsMet && t <= target.Deadline.Index && period.Bottleneck != Bottleneck.None)
            {
                tally.Bottlenecks[(t * VariantTally.BottleneckKinds) + (int)period.Bottleneck - 1]++;
            }
        }

        var last = replay.Periods[^1];
        tally.AddTo(VariantTally.Sum.Spent, FixedPoint.OfAmount(last.SpentSoFar));
        tally.AddTo(VariantTally.Sum.Unspent, FixedPoint.OfAmount(last.Cash));
        tally.AddTo(VariantTally.Sum.LabourUsed, FixedPoint.OfAmount(last.UsedSoFar));
        tally.AddTo(VariantTally.Sum.LabourIdle, FixedPoint.OfAmount(last.IdleSoFar));
        tally.AddTo(VariantTally.Sum.Shortfall, FixedPoint.OfAmount(replay.Shortfall));
    }

    /// <summary>Gives all that a tally holds.</summary>
    /// <param name="tally">The tally.</param>
    /// <returns>Equal bytes for equal tallies.</returns>
    internal static byte[] BytesOf(VariantTally tally)
    {
        var bytes = new TallyBytes();
        tally.Transfer(bytes);
        return bytes.ToArray();
    }
}
