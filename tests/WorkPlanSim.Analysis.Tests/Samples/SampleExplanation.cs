using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Analysis.Sensitivity;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Tests.Samples;

/// <summary>Explanations made by hand, of the sample plan.</summary>
internal static class SampleExplanation
{
    private const long Trials = 10_000;

    internal static Explanation Gullies { get; } = Of(SamplePlan.Plan, Scenario.Baseline, "erosion-gullies", 7);

    /// <summary>A target that is met so often that there is nothing to explain.</summary>
    internal static Explanation Safe { get; } = Of(SamplePlan.Plan, Scenario.Baseline, "storm-drains", 7) with
    {
        Met = Trials - 3,
        Binding = [],
        Inputs = [],
        Together = [],
        Reaches = [.. Enum.GetValues<ReachBy>().Select(by => new Reach(by, ReachOutcome.Already, 0, [], Trials - 3, Trials))],
    };

    internal static DifferenceExplanation Rural { get; } = Why(SamplePlan.Plan, Scenario.Baseline, new Scenario(
        "rural",
        new BilingualText("向乡村倾斜", "Money moved to the countryside"),
        [
            new Change.OfBudget("general-budget", "erosion-gullies", AmountRule.Add, 60.0),
            new Change.OfBudget("general-budget", "storm-drains", AmountRule.Move, 100.0, "erosion-gullies", Period.FromIndex(6)),
            new Change.OfStaff("water-bureau", "petition-cases", AmountRule.Add, -1.0),
            new Change.OfSeason("earthworks") { Anomaly = -1.0, Months = [7, 8] },
            new Change.OfTarget("storm-drains", [new TargetSetting.ToNumber("goal", 8.0)]),
        ]));

    internal static Explanation Of(Plan plan, Scenario scenario, string target, ulong seed)
    {
        var title = plan.Targets.First(t => t.Id == target);
        return new Explanation(plan, scenario, title, 5320, Trials, seed)
        {
            Binding =
            [
                .. Enumerable.Range(0, 12).Select(t => new BindingPeriod(
                    Period.FromIndex(t), 4680, 390 * t, 3000, t == 11 ? 4680 : 20, 0, t == 0 ? 4680 : 0)),
            ],
            Inputs =
            [
                Effect(title.Title, ("targets/erosion-gullies/unitCost", "单位成本", "cost of a unit"), null, 0.376, isTelling: true),
                Effect(
                    new BilingualText("土方施工季", "Earthworks"),
                    ("seasons/earthworks/workable", "可施工比例", "workable share"),
                    Period.FromIndex(6),
                    0.021,
                    isTelling: true),
                Effect(title.Title, ("targets/erosion-gullies/lead", "前期审批期数", "periods before work starts"), null, 0.0004, isTelling: false),
            ],
            Levers =
            [
                Lever(DriverKind.Fund, "general-budget", plan.Funds[0].Title, (10.0, 90.0, 4450.0), (106, 1)),
                Lever(DriverKind.Fund, "general-budget", plan.Funds[0].Title, (-10.0, 90.0, 4450.0), (0, 3)),
                Lever(DriverKind.Team, "water-bureau", plan.Teams[0].Title, (1.0, 4.0, 0.0), (1030, 11)),
            ],
            Reaches =
            [
                new Reach(ReachBy.Money, ReachOutcome.OutOfReach, 5200, [], 7600, Trials),
                new Reach(ReachBy.Posts, ReachOutcome.Reached, 3, [new(DriverKind.Team, "water-bureau", 3.0, 0.0)], 8031, Trials),
                new Reach(ReachBy.Both, ReachOutcome.NoLever, 0, [], 5320, Trials),
            ],
            Together =
            [
                new FailingTogether(plan.Targets[^1], 4680, 4680, 100, 5320),
                new FailingTogether(plan.Targets[0], 1200, 4680, 900, 5320),
            ],
        };
    }

    internal static DifferenceExplanation Why(Plan plan, Scenario from, Scenario to)
    {
        var levers = to.Changes.Select(c => new Lever([new LeverChange(c, IsAdded: true)])).ToImmutableArray();
        if (levers.IsEmpty)
        {
            return new DifferenceExplanation(plan, from, to, Trials, 7, [], [], null, null);
        }

        DifferenceSplit Split(params long[] parts) => new(
            parts.Sum(), [.. levers.Select((_, i) => new LeverPart(i < parts.Length ? parts[i] : 0, 1, Interval: null)
            {
                TrialError = i < parts.Length && parts[i] != 0 ? 3.689 + Math.Abs(parts[i] / 20.0) : 0.0,
            })]);
        return new DifferenceExplanation(
            plan,
            from,
            to,
            Trials,
            7,
            levers,
            [
                .. plan.Targets.Select((t, i) => new TargetSplit(t, new PairedSplit(
                    5320,
                    new PairedDifference(i < 2, i == 0 ? 913 : 0, i == 1 ? 304 : 0, Trials),
                    i switch { 0 => Split(850, 100, 0, -37), 1 => Split(0, -304), _ => Split(0) }))),
            ],
            new MeanSplit(46_000, new MeanDifference(0.0609, new ConfidenceInterval(0.05, 0.07)), Split(850, -204, 0, -37)),
            new PairedSplit(3100, new PairedDifference(true, 20, 41, Trials), Split(-4, -17)));
    }

    private static InputEffect Effect(
        BilingualText owner, (string Input, string Zh, string En) field, Period? period, double index, bool isTelling)
    {
        var bar = new TornadoBar(
            new ConditionalMean(0.742, new ConfidenceInterval(0.71, 0.77)), new ConditionalMean(0.0, new ConfidenceInterval(0.0, 0.004)));
        return new InputEffect(
            new SampleColumn(field.Input, field.Input, owner, new BilingualText(field.Zh, field.En), period, IsMean: false),
            new FirstOrderIndex(index, new ConfidenceInterval(Math.Max(0.0, index - 0.013), index + 0.013)),
            bar,
            29.52,
            43.5)
        {
            // From 20 to 48 of the input's unit, and from 24 to 5 of 25 met.
            Bins = [.. Enumerable.Range(0, 20).Select(i => new InputBin(20 + (1.4 * i), 21.4 + (1.4 * i), 500, 480 - (20 * i)))],
            Trend = new TrendTest(isTelling ? -9.5 : 0.7),
            BinsPValue = isTelling ? 0.0 : 0.4,
            IsTelling = isTelling,
        };
    }

    private static LeverValue Lever(
        DriverKind kind, string id, BilingualText title, (double Step, double Given, double Free) size, (long Gained, long Lost) met) => new(
        kind, id, title, size.Step, size.Given, size.Free, new PairedDifference(Touched: true, met.Gained, met.Lost, Trials));
}
