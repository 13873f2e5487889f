using System.Collections.Immutable;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>Some scenarios of a plan on the same trials.</summary>
/// <param name="Projections">What the trials say of each; the first is the one that the others are held against.</param>
/// <param name="Differences">What each of the others changes.</param>
public sealed record ScenarioComparison(
    ImmutableArray<Projection> Projections, ImmutableArray<ScenarioDifference> Differences)
{
    /// <summary>Reads projections and differences out of a tally.</summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="scenarios">The scenarios, in the tally's order.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="tally">At least one trial.</param>
    /// <returns>The comparison.</returns>
    public static ScenarioComparison Read(
        Plan plan, ImmutableArray<Scenario> scenarios, ulong seed, Tally tally) => new(
        [
            .. scenarios.Select((s, i) =>
                ProjectionReader.Read(ScenarioApplication.Apply(plan, s).Plan, s, i, seed, tally)),
        ],
        [.. Enumerable.Range(1, scenarios.Length - 1).Select(i => ReadDifference(plan, scenarios, i, tally))]);

    private static ScenarioDifference ReadDifference(
        Plan plan, ImmutableArray<Scenario> scenarios, int index, Tally tally)
    {
        var (pair, trials, blocks) = (tally.Pairs[index], tally.Trials, new BlockIntervals(tally));
        return new ScenarioDifference(
            scenarios[index].Id,
            scenarios[0].Id,
            [
                .. plan.Targets.Select((t, i) => new TargetDifference(
                    t.Id,
                    new PairedDifference(
                        tally.Shape.Variant(index, i) != tally.Shape.Variant(0, i),
                        pair.TrialsGained(i),
                        pair.TrialsLost(i),
                        trials)
                    {
                        ByBlocks = blocks.Difference(index, i),
                    })),
            ],
            new MeanDifference(
                (double)pair.MetDifference / trials,
                blocks.NumberDifference(index)
                    ?? MeanInterval.Normal(pair.MetDifference, pair.MetDifferenceSquared, trials)),
            new PairedDifference(Touched: true, pair.MandatoryGained, pair.MandatoryLost, trials)
            {
                ByBlocks = blocks.MandatoryDifference(index),
            });
    }
}
