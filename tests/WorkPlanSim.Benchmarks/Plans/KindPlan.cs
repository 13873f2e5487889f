using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Benchmarks.Plans;

/// <summary>Plans of targets of one kind each, on the drivers of <see cref="DeliverPlan"/>.</summary>
internal static class KindPlan
{
    private const int Targets = 100;
    private const int Periods = 12;

    private static readonly Productivity Paced = new(0.2, 0.1);

    private static Period Deadline => Period.FromIndex(Periods - 1);

    /// <summary>Gets the kinds whose targets stand alone, by what the table calls them.</summary>
    internal static ImmutableArray<(string Name, Plan Plan)> Alone { get; } =
    [
        ("deliver", DeliverPlan.Of(Targets, Periods)),
        ("clear, 0.5 arrivals a month", Of((i, t) => Clear(i, t, 0.5))),
        ("clear, 60 arrivals a month", Of((i, t) => Clear(i, t, 60.0))),
        ("maintain", Of(Maintain)),
        ("prevent, mean 0.5 a month", Of((i, t) => Prevent(i, t, 0.5))),
        ("prevent, mean 60 a month", Of((i, t) => Prevent(i, t, 60.0))),
        ("grow", Of(Grow)),
        ("pass", Of(Pass)),
        ("milestone of 5 steps", Of(Milestone)),
    ];

    /// <summary>
    /// Gets a plan of as many composites as there are <c>deliver</c> targets, which it has too.
    /// </summary>
    internal static Plan WithComposites
    {
        get
        {
            var plan = DeliverPlan.Of(Targets, Periods);
            return plan with
            {
                Targets = plan.Targets.AddRange(
                    Enumerable.Range(0, Targets).Select(i => Composite(i, plan.Targets))),
            };
        }
    }

    private static Plan Of(Func<int, Target, Target> make)
    {
        var plan = DeliverPlan.Of(Targets, Periods);
        return plan with
        {
            Targets = [.. plan.Targets.Select((target, i) => WithShare(target, make(i, target)))],
        };
    }

    // Each gets what the deliver target in its place gets.
    private static Target WithShare(Target given, Target target) => target with
    {
        SeasonId = given.SeasonId,
        Budget = given.Budget,
        Staff = given.Staff,
    };

    private static BilingualText Title(int i) => BilingualText.Same($"target {i}");

    private static ClearTarget Clear(int i, Target target, double arrivals) =>
        new(target.Id, Title(i), Deadline)
        {
            Initial = new Distribution.LogNormal(Math.Log(10.0 + (4.0 * arrivals)), 0.2),
            Arrivals = [.. Enumerable.Repeat(arrivals, Periods)],
            CaseLabour = new Distribution.LogNormal(Math.Log(1.5 / (2.0 + (1.3 * arrivals))), 0.1),
            CaseCost = new Distribution.LogNormal(Math.Log(70.0 / (20.0 + (14.0 * arrivals))), 0.1),
            Productivity = Paced,
            OpenLimit = 2.0 + (2.0 * arrivals),
        };

    private static MaintainTarget Maintain(int i, Target target) =>
        new(target.Id, Title(i), Deadline, new LevelLimit(1.0, GoodIsAbove: true))
        {
            Level = [.. Enumerable.Repeat(0.95, Periods)],
            Gain = new Distribution.Normal(0.1, 0.03),
            Noise = new Noise(0.1, 0.5),
            SeasonEffect = 0.05,
            GoodPeriods = 8,
            Need = new Need(6.0, 1.2),
        };

    private static PreventTarget Prevent(int i, Target target, double mean) =>
        new(target.Id, Title(i), Deadline, (int)(12.0 * mean * 0.9))
        {
            Rate = [.. Enumerable.Repeat(mean, Periods)],
            Effectiveness = new Distribution.Normal(0.2, 0.05),
            SeasonEffect = 0.1,
            Need = new Need(6.0, 1.2),
        };

    private static GrowTarget Grow(int i, Target target) => new(target.Id, Title(i), Deadline, 0.05)
    {
        Down = false,
        Trend = new Distribution.Normal(0.03, 0.01),
        Gain = new Distribution.Normal(0.04, 0.01),
        Volatility = 0.05,
        Need = new Need(6.0, 1.2),
    };

    private static PassTarget Pass(int i, Target target) =>
        new(target.Id, Title(i), Deadline, Inspection: Period.FromIndex(9), Threshold: 80.0)
        {
            Initial = new Distribution.Uniform(30.0, 50.0),
            UnitCost = new Distribution.LogNormal(Math.Log(1.2), 0.15),
            UnitLabour = new Distribution.LogNormal(Math.Log(0.2), 0.1),
            MaxRate = 9.0,
            ExamNoise = 5.0,
            Resit = Deadline,
            Productivity = Paced,
        };

    private static MilestoneTarget Milestone(int i, Target target) => new(
        target.Id,
        Title(i),
        Deadline,
        [
            new("design", new Distribution.Pert(0.5, 1.0, 2.5)) { Cost = 3.0, Staff = 0.5 },
            new("approval", new Distribution.Pert(0.5, 1.0, 3.0)) { After = ["design"], Staff = 0.3 },
            new("tender", new Distribution.Pert(1.0, 1.5, 2.5))
            {
                After = ["design"], Cost = 1.0, Staff = 0.3,
            },
            new("building", new Distribution.LogNormal(Math.Log(3.0), 0.2))
            {
                After = ["approval", "tender"], SeasonId = target.SeasonId, Cost = 40.0, Staff = 0.8,
            },
            new("acceptance", new Distribution.Pert(0.5, 1.0, 2.0)) { After = ["building"], Staff = 0.3 },
        ]);

    private static CompositeTarget Composite(int i, ImmutableArray<Target> targets) => new(
        $"composite-{i}",
        Title(i),
        Deadline,
        CompositeRule.AtLeast,
        [.. Enumerable.Range(0, 4).Select(j => targets[(i + j) % targets.Length].Id)],
        2);
}
