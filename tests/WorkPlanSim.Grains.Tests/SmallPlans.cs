using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Grains.Tests;

/// <summary>A plan with a part of every kind, small enough to run in a moment.</summary>
internal static class SmallPlans
{
    internal static Scenario Leaner { get; } = new(
        "leaner", BilingualText.Same("leaner"),
        [new Change.OfBudget("works", "planting", AmountRule.Scale, 0.8)]);

    /// <summary>Asks for more money than there is.</summary>
    internal static Scenario Impossible { get; } = new(
        "impossible", BilingualText.Same("impossible"),
        [new Change.OfBudget("works", "planting", AmountRule.Add, 1e6)]);

    internal static Plan Create(string id = "small")
    {
        PlanCalendar.TryCreate(PeriodUnit.Month, "2024-01", 12, out var calendar);
        var title = new BilingualText("计划", "plan");
        return new Plan(
            id, title, calendar!, "万元",
            [new Fund("works", title, new Money(120m)) { Release = [.. Enumerable.Repeat(1.0 / 12.0, 12)], Realised = new Distribution.Uniform(0.8, 1.0) }],
            [new Team("crew", title, 12) { Available = [.. Enumerable.Repeat(ShareRange.From(0.7, 0.95), 12)] }],
            [new Season("sea", title) { Workable = [.. Enumerable.Repeat(ShareRange.From(0.5, 0.9), 12)] }],
            [],
            [Planting(100.0), Clearing()]);
    }

    internal static Plan WithGoal(this Plan plan, double goal) => plan with { Targets = plan.Targets.SetItem(0, Planting(goal)) };

    private static DeliverTarget Planting(double goal) =>
        new("planting", BilingualText.Same("planting"), Period.FromIndex(11), goal)
        {
            Scope = goal,
            SeasonId = "sea",
            UnitCost = new Distribution.Interval(0.8, 1.2),
            UnitLabour = new Distribution.Triangular(0.4, 0.5, 0.7),
            Budget = ImmutableSortedDictionary<string, Money>.Empty.Add("works", new Money(110m)),
            Staff = ImmutableSortedDictionary<string, Fte>.Empty.Add("crew", Fte.From(7.0)),
        };

    private static ClearTarget Clearing() => new("clearing", BilingualText.Same("clearing"), Period.FromIndex(11))
    {
        Goal = 0.8,
        Initial = new Distribution.Interval(20.0, 40.0),
        Arrivals = [.. Enumerable.Repeat(3.0, 12)],
        CaseLabour = 0.5,
        Staff = ImmutableSortedDictionary<string, Fte>.Empty.Add("crew", Fte.From(3.0)),
        Mandatory = true,
    };
}
