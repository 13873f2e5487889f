using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Tests.Samples;

/// <summary>Projections and differences made by hand: no engine, so that what is shown can be reckoned on paper.</summary>
internal static class SampleComparison
{
    private const long Trials = 10000;

    // Trials in which each target of the sample plan is met, under the plan as it stands.
    private static readonly ImmutableArray<long> BaselineMet = [3712, 9120, 10000, 6450, 8875, 9999, 120];

    internal static RunOrigin Origin { get; } = new("0.1.0", "5d41402abc4b2a76", "run-7f3a", "trialsReached");

    internal static Scenario Rural { get; } =
        new("shift-to-rural", new BilingualText("资金向乡村倾斜", "Money moved to the countryside"), []);

    /// <summary>Gets the sample plan as it stands, alone.</summary>
    internal static ScenarioComparison Single { get; } =
        new([Projection(SamplePlan.Plan, Scenario.Baseline, BaselineMet)], []);

    /// <summary>Gets the sample plan and one scenario with a gain, a loss, a change within chance, and the rest untouched.</summary>
    internal static ScenarioComparison Pair { get; } = Many(SamplePlan.Plan, [Rural]);

    /// <summary>Makes a comparison of a plan with scenarios that gain and lose in a pattern of their own each.</summary>
    internal static ScenarioComparison Many(Plan plan, ImmutableArray<Scenario> scenarios)
    {
        var met = plan.Targets.Select((_, t) => BaselineMet[t % BaselineMet.Length]).ToImmutableArray();
        var differences = scenarios.Select((s, i) => Difference(plan, s, i, met)).ToImmutableArray();
        return new ScenarioComparison(
            [
                Projection(plan, Scenario.Baseline, met),
                .. scenarios.Select((s, i) => Projection(
                    plan, s, [.. met.Select((m, t) => m + Net(differences[i].Targets[t]))])),
            ],
            differences);
    }

    private static long Net(TargetDifference difference) => difference.Met.Gained - difference.Met.Lost;

    private static ScenarioDifference Difference(Plan plan, Scenario scenario, int index, ImmutableArray<long> met)
    {
        var targets = plan.Targets.Select((t, i) => new TargetDifference(t.Id, ((i + index) % 7) switch
        {
            0 => Paired(Math.Min(1240, Trials - met[i]), Math.Min(30, met[i])),
            1 => Paired(Math.Min(60, Trials - met[i]), Math.Min(520, met[i])),
            3 => Paired(Math.Min(14, Trials - met[i]), Math.Min(11, met[i])),
            5 => Paired(Math.Min(35, Trials - met[i]), Math.Min(5, met[i])),
            _ => new PairedDifference(Touched: false, 0, 0, Trials),
        })).ToImmutableArray();
        var change = targets.Sum(Net) / (double)Trials;
        return new ScenarioDifference(
            scenario.Id,
            Scenario.BaselineId,
            targets,
            new MeanDifference(change, new ConfidenceInterval(change - 0.01, change + 0.01)),
            Paired(310 - (40 * index), 120));
    }

    private static PairedDifference Paired(long gained, long lost) => new(Touched: true, gained, lost, Trials);

    private static Projection Projection(Plan plan, Scenario scenario, ImmutableArray<long> met)
    {
        var targets = plan.Targets.Select((t, i) => Target(t, met[i], plan.Calendar.Count)).ToImmutableArray();
        var counted = targets.Count(t => t.Target.Weight > 0.0);
        var expected = targets.Where(t => t.Target.Weight > 0.0).Sum(t => t.Probability);
        return new Projection(plan, scenario, Trials, 1, targets, new PlanSummary(
            expected,
            new ConfidenceInterval(expected - 0.02, expected + 0.02),
            counted,
            0.7214,
            0.3391,
            Proportion.Wilson(3391, Trials),
            [.. Enumerable.Range(0, targets.Length + 1).Select(n => n == counted - 1 ? 0.6 : n == counted - 2 ? 0.4 : 0.0)]));
    }

    private static TargetProjection Target(Target target, long met, int periods) => new(target, met, Trials)
    {
        Attainment =
        [
            .. Enumerable.Range(1, periods).Select(t => new AttainmentBand(
                0.5 * t / periods, 0.7 * t / periods, 0.9 * t / periods, 1.0 * t / periods, 1.1 * t / periods, 0.88 * t / periods)),
        ],
        Finish = [.. Enumerable.Range(1, periods).Select(t => t == periods ? (double)met / Trials : 0.0)],
        Shortfall = met == Trials ? 0.0 : ShortfallMeasure.Of(target).IsShare ? 0.0825 : 4.25,
        Spent = 455.125,
        Unspent = 14.875,
        LabourUsed = 30.5,
        LabourIdle = 2.25,
        Bottleneck = met == Trials
            ? new BottleneckProfile(0.0, 0.0, 0.0, 0.0, 0.0)
            : target switch
            {
                { SeasonId: not null } => new BottleneckProfile(0.1, 0.2, 0.6, 0.1, 0.0),
                ClearTarget or CompositeTarget => new BottleneckProfile(0.1, 0.5, 0.2, 0.1, 0.1),
                MilestoneTarget => new BottleneckProfile(0.1, 0.1, 0.2, 0.1, 0.5),
                _ => new BottleneckProfile(0.7, 0.1, 0.0, 0.2, 0.0),
            },
    };
}
