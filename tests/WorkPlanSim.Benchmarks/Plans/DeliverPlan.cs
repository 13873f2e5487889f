using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Benchmarks.Plans;

/// <summary>
/// A plan of <c>deliver</c> targets that share six seasons, eight teams and a fund; money, people and season all bind somewhere. The
/// peers in this folder compute the same model.
/// </summary>
internal static class DeliverPlan
{
    internal const int Seasons = 6;
    internal const int Teams = 8;
    private const int Headcount = 100;

    internal static Plan Of(int targets, int periods, bool isWeekly = false)
    {
        PlanCalendar.TryCreate(
            isWeekly ? PeriodUnit.Week : PeriodUnit.Month, isWeekly ? "2026-W01" : "2026-01", periods, out var calendar);
        return new Plan(
            "bench",
            BilingualText.Same("bench"),
            calendar!,
            "万元",
            [Fund(periods, targets)],
            [.. Enumerable.Range(0, Teams).Select(i => Team(i, periods))],
            [.. Enumerable.Range(0, Seasons).Select(i => Season(i, periods))],
            [],
            [.. Enumerable.Range(0, targets).Select(i => Target(i, periods))]);
    }

    /// <summary>Gives the money that a target gets.</summary>
    internal static decimal BudgetOf(int target) => 60m + (5m * (target % 9));

    /// <summary>Gives the posts that a target gets.</summary>
    internal static double PostsOf(int target) => 1.0 + (0.25 * (target % 5));

    private static Target Target(int i, int periods) => new DeliverTarget(
        $"target-{i}", BilingualText.Same($"target {i}"), Period.FromIndex(periods - 1), 40.0 + (i % 7))
    {
        Scope = 50.0 + (i % 7),
        UnitCost = new Distribution.LogNormal(Math.Log(1.5), 0.15),
        UnitLabour = new Distribution.LogNormal(Math.Log(0.2 * periods / 12.0), 0.1),
        MaxRate = 9.0,
        Productivity = new Productivity(0.2, 0.1),
        SeasonId = $"season-{i % Seasons}",
        Budget = ImmutableSortedDictionary<string, Money>.Empty.Add("fund", new Money(BudgetOf(i))),
        Staff = ImmutableSortedDictionary<string, Fte>.Empty.Add($"team-{i % Teams}", Fte.From(PostsOf(i))),
    };

    private static Fund Fund(int periods, int targets) => new("fund", BilingualText.Same("fund"), new Money(100m * targets))
    {
        Release = [.. Enumerable.Repeat(1.0 / periods, periods)],
        Realised = new Distribution.Normal(0.95, 0.05),
        Delay = new Distribution.Triangular(0.0, 1.0, 3.0),
    };

    private static Team Team(int i, int periods) => new($"team-{i}", BilingualText.Same($"team {i}"), Headcount)
    {
        Available = [.. Enumerable.Repeat(ShareRange.From(0.8, 0.97), periods)],
        Persistence = 0.4,
    };

    private static Season Season(int i, int periods) => new($"season-{i}", BilingualText.Same($"season {i}"))
    {
        Workable = [.. Enumerable.Range(0, periods).Select(t => Workable(i, t * 12 / periods))],
        Persistence = 0.6,
    };

    // Frozen ground in winter, some rain in summer, by season a month earlier or later.
    private static ShareRange Workable(int season, int month) => ((month + season) % 12) switch
    {
        <= 1 or 11 => ShareRange.From(0.1, 0.3),
        2 or 10 => ShareRange.From(0.4, 0.7),
        6 or 7 => ShareRange.From(0.5, 0.9),
        _ => ShareRange.From(0.8, 0.98),
    };
}
