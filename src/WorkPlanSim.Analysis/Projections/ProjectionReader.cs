using System.Collections.Immutable;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Projections;

/// <summary>Reads projections out of a tally.</summary>
internal static class ProjectionReader
{
    /// <summary>Reads one scenario's projection.</summary>
    /// <param name="plan">The plan as it is under the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="index">The scenario's place in the tally.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="tally">At least one trial.</param>
    /// <returns>The projection.</returns>
    internal static Projection Read(Plan plan, Scenario scenario, int index, ulong seed, Tally tally)
    {
        var blocks = new BlockIntervals(tally);
        var targets = plan.Targets
            .Select((t, i) => ReadTarget(t, tally.Shape.Variant(index, i), tally, blocks))
            .ToImmutableArray();
        return new Projection(
            plan, scenario, tally.Trials, seed, targets, ReadSummary(targets, index, tally, blocks))
        {
            Sampling = tally.Shape.Sampling,
            Drivers = index == 0 ? ReadDrivers(plan, tally) : [],
            Joint = ReadJoint(tally.Scenarios[index], targets.Length),
        };
    }

    private static ImmutableArray<DriverProjection> ReadDrivers(Plan plan, Tally tally)
    {
        IEnumerable<(DriverKind Kind, string Id, BilingualText Title)> drivers =
        [
            .. plan.Funds.Select(f => (DriverKind.Fund, f.Id, f.Title)),
            .. plan.Teams.Select(t => (DriverKind.Team, t.Id, t.Title)),
            .. plan.Seasons.Select(s => (DriverKind.Season, s.Id, s.Title)),
        ];
        return
        [
            .. drivers.Zip(tally.Drivers, (d, counts) => new DriverProjection(
                d.Kind,
                d.Id,
                d.Title,
                [.. Enumerable.Range(0, tally.Shape.Periods).Select(t => ReadBand(counts, t, tally.Trials))])),
        ];
    }

    private static ShareBand ReadBand(DriverTally counts, int period, long trials) => new(
        counts.Quantile(period, 0.05),
        counts.Quantile(period, 0.25),
        counts.Quantile(period, 0.50),
        counts.Quantile(period, 0.75),
        counts.Quantile(period, 0.95),
        counts.Mean(period, trials));

    private static TargetProjection ReadTarget(Target target, int place, Tally tally, BlockIntervals blocks)
    {
        var variant = tally.Variants[place];
        var periods = Enumerable.Range(0, tally.Shape.Periods);
        var trials = tally.Trials;
        return new TargetProjection(target, variant.Met, trials)
        {
            ByBlocks = blocks.Probability(place),
            Attainment =
            [
                .. periods.Select(t => new AttainmentBand(
                    variant.AttainmentQuantile(t, 0.05),
                    variant.AttainmentQuantile(t, 0.25),
                    variant.AttainmentQuantile(t, 0.50),
                    variant.AttainmentQuantile(t, 0.75),
                    variant.AttainmentQuantile(t, 0.95),
                    variant.MeanAttainment(t, trials))),
            ],
            Finish = [.. periods.Select(t => (double)variant.FinishedIn(t) / trials)],
            Shortfall = variant.MeanShortfall(trials),
            Spent = variant.MeanSpent(trials),
            Unspent = variant.MeanUnspent(trials),
            LabourUsed = variant.MeanLabourUsed(trials),
            LabourIdle = variant.MeanLabourIdle(trials),
            Bottleneck = ReadProfile(variant, tally.Shape.Periods),
        };
    }

    private static BottleneckProfile ReadProfile(VariantTally variant, int periods)
    {
        long Of(Bottleneck kind) => Enumerable.Range(0, periods).Sum(t => variant.HeldBack(t, kind));

        var counts = new[]
        {
            Of(Bottleneck.Budget), Of(Bottleneck.Staffing), Of(Bottleneck.Season), Of(Bottleneck.Capacity), Of(Bottleneck.Start),
        };
        var total = Math.Max(1.0, counts.Sum());
        return new BottleneckProfile(
            counts[0] / total, counts[1] / total, counts[2] / total, counts[3] / total, counts[4] / total);
    }

    private static JointCounts ReadJoint(ScenarioTally scenario, int targets)
    {
        var places = Enumerable.Range(0, targets);
        return new JointCounts(
            targets, [.. places.SelectMany(first => places.Select(second => scenario.BothMet(first, second)))]);
    }

    private static PlanSummary ReadSummary(
        ImmutableArray<TargetProjection> targets, int index, Tally tally, BlockIntervals blocks)
    {
        var (scenario, trials) = (tally.Scenarios[index], tally.Trials);
        var byCount = Enumerable.Range(0, targets.Length + 1).Select(scenario.TrialsWithMet).ToImmutableArray();
        var sum = byCount.Select((trialsWith, count) => (double)trialsWith * count).Sum();
        var squares = byCount.Select((trialsWith, count) => (double)trialsWith * count * count).Sum();
        var weight = targets.Sum(t => t.Target.Weight);
        return new PlanSummary(
            sum / trials,
            blocks.NumberMet(index, sum) ?? MeanInterval.Normal(sum, squares, trials),
            targets.Count(t => t.Target.Weight > 0.0),
            weight > 0.0 ? targets.Sum(t => t.Target.Weight * t.Probability) / weight : 0.0,
            (double)scenario.AllMandatory / trials,
            blocks.AllMandatory(index) ?? Proportion.Wilson(scenario.AllMandatory, trials),
            [.. byCount.Select(trialsWith => (double)trialsWith / trials)])
        {
            WeightedScoreInterval = blocks.Score(index),
        };
    }
}
