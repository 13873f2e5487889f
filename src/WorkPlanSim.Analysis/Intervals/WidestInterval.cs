using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Intervals;

/// <summary>
/// The least certain figure of a run: the widest 95 % interval among every target's probability under every
/// scenario and every target's difference from the first scenario.
/// </summary>
/// <remarks>
/// Differences count, as they are what a comparison is read for. Common random numbers mostly make them the
/// narrower ones; where a scenario turns more than a quarter of the trials one way or the other they are the
/// wider. Those of targets that a scenario leaves alone are exactly nothing and don't count.
/// </remarks>
/// <param name="Scenario">The scenario's place in the tally.</param>
/// <param name="Target">The target's place in the plan.</param>
/// <param name="IsDifference">
/// Whether it is the difference from the first scenario, not the probability.
/// </param>
/// <param name="HalfWidth">
/// Half the interval's width, in [0, 0.5] for a probability and [0, 1] for a difference.
/// </param>
public sealed record WidestInterval(int Scenario, int Target, bool IsDifference, double HalfWidth)
{
    /// <summary>Finds the widest interval in a tally.</summary>
    /// <param name="tally">At least one trial.</param>
    /// <returns>
    /// The widest; of equals the first, by scenario, then target, probability before difference.
    /// </returns>
    public static WidestInterval Of(Tally tally)
    {
        var widest = new WidestInterval(0, 0, IsDifference: false, HalfWidth: 0.0);
        var blocks = new BlockIntervals(tally);
        for (var scenario = 0; scenario < tally.Shape.Scenarios; scenario++)
        {
            for (var target = 0; target < tally.Shape.Targets; target++)
            {
                widest = Wider(widest, tally, blocks, scenario, target);
            }
        }

        return widest;
    }

    private static WidestInterval Wider(
        WidestInterval widest, Tally tally, BlockIntervals blocks, int scenario, int target)
    {
        var variant = tally.Shape.Variant(scenario, target);
        if (scenario > 0 && variant == tally.Shape.Variant(0, target))
        {
            return widest;
        }

        var probability =
            (blocks.Probability(variant) ?? Proportion.Wilson(tally.Variants[variant].Met, tally.Trials)).HalfWidth;
        if (probability > widest.HalfWidth)
        {
            widest = new WidestInterval(scenario, target, IsDifference: false, probability);
        }

        if (scenario == 0)
        {
            return widest;
        }

        var pair = tally.Pairs[scenario];
        var difference = (blocks.Difference(scenario, target)
            ?? Proportion.PairedDifference(pair.TrialsGained(target), pair.TrialsLost(target), tally.Trials)).HalfWidth;
        return difference > widest.HalfWidth
            ? new WidestInterval(scenario, target, IsDifference: true, difference)
            : widest;
    }
}
