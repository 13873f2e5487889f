using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Domain.Tests;

/// <summary>A plan with one target of each kind, a fund of 100, a team of 4 and a season.</summary>
internal static class SamplePlan
{
    internal static BilingualText Title { get; } = BilingualText.Same("test");

    internal static Period December { get; } = Period.FromIndex(11);

    internal static Plan Plan { get; } = new(
        "plan",
        Title,
        Calendar(PeriodUnit.Month, "2024-01", 12),
        "万元",
        [new("fund", Title, new Money(100m)) { Release = Twelve(1.0 / 12.0), Eligible = ["deliver", "clear"] }],
        [
            new("team", Title, 4)
            {
                Available = [.. Enumerable.Repeat(ShareRange.Certain(1.0), 12)],
                Secondments = [new("flood", [7], 0.1, 0.5, 1)],
            },
        ],
        [new("season", Title) { Workable = [.. Enumerable.Repeat(ShareRange.From(0.4, 0.7), 12)], Persistence = 0.3 }],
        [],
        [
            new DeliverTarget("deliver", Title, December, 10.0)
            {
                Scope = 10.0,
                Budget = ImmutableSortedDictionary<string, Money>.Empty.Add("fund", new Money(60m)),
                Staff = ImmutableSortedDictionary<string, Fte>.Empty.Add("team", Fte.From(2.0)),
            },
            new ClearTarget("clear", Title, December)
            {
                Goal = 0.9,
                Initial = 5.0,
                Arrivals = Twelve(1.0),
                Budget = ImmutableSortedDictionary<string, Money>.Empty.Add("fund", new Money(20m)),
                Staff = ImmutableSortedDictionary<string, Fte>.Empty.Add("team", Fte.From(1.0)),
            },
            new MaintainTarget("maintain", Title, December, new LevelLimit(1.0, GoodIsAbove: true))
            {
                Level = Twelve(1.0),
                Noise = new Noise(0.1, 0.6),
            },
            new PreventTarget("prevent", Title, December, 0) { Rate = Twelve(0.1) },
            new GrowTarget("grow", Title, December, 0.05) { Down = false },
            new PassTarget("pass", Title, December, December, 80.0),
            new MilestoneTarget("milestone", Title, December, [new MilestoneStep("tender", 2.0), new MilestoneStep("build", 3.0)]),
            new CompositeTarget("all", Title, December, CompositeRule.All, ["deliver", "clear"], 2),
        ]);

    internal static PlanCalendar Calendar(PeriodUnit unit, string start, int count) =>
        PlanCalendar.TryCreate(unit, start, count, out var calendar) && calendar is not null
            ? calendar
            : throw new ArgumentException("No such calendar.", nameof(start));

    internal static ImmutableArray<double> Twelve(double value) => [.. Enumerable.Repeat(value, 12)];
}
