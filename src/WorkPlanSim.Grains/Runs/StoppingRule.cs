using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Runs;

/// <summary>When a run has made enough trials.</summary>
/// <remarks>
/// Precision is looked at after fixed numbers of trials only, 2048 and each double of it, so that where a run stops depends on
/// its draws and never on the speed or number of machines.
/// </remarks>
/// <param name="trials">The trials to make; with a precision, the most.</param>
/// <param name="precision">The half-width of the 95 % interval that every target is to have; null for all trials.</param>
internal sealed class StoppingRule(int trials, double? precision)
{
    private const int FirstLook = 2048;

    /// <summary>Gives the number of trials after which to look next.</summary>
    /// <param name="done">The trials made.</param>
    /// <returns>More than those made, unless all are made.</returns>
    internal int NextLook(int done)
    {
        if (precision is null)
        {
            return trials;
        }

        long look = FirstLook;
        while (look <= done)
        {
            look *= 2;
        }

        return (int)Math.Min(look, trials);
    }

    /// <summary>Says whether the trials are enough.</summary>
    /// <param name="tally">Trials made up to a look.</param>
    /// <returns>Why to stop; null to go on.</returns>
    internal StopReason? Judge(Tally tally)
    {
        if (precision is { } wanted && tally.Variants.All(v => HalfWidth(v, tally.Trials) <= wanted))
        {
            return StopReason.PrecisionReached;
        }

        return tally.Trials < trials ? null
            : precision is null ? StopReason.TrialsReached
            : StopReason.MaximumReached;
    }

    private static double HalfWidth(VariantTally variant, long trials)
    {
        var interval = Proportion.Wilson(variant.Met, trials);
        return (interval.High - interval.Low) / 2.0;
    }
}
