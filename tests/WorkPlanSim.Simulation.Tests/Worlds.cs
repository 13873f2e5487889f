using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests;

/// <summary>Small plans to simulate, and the shortest way to simulate them.</summary>
internal static class Worlds
{
    internal static BilingualText Title { get; } = BilingualText.Same("test");

    internal static PlanCalendar Months(int count) => Calendar(PeriodUnit.Month, "2024-01", count);

    internal static PlanCalendar Weeks(int count) => Calendar(PeriodUnit.Week, "2024-W01", count);

    internal static Period At(int index) => Period.FromIndex(index);

    internal static Plan Plan(int months, params ReadOnlySpan<Target> targets) => new(
        "test", Title, Months(months), "万元", [], [], [], [], [.. targets]);

    /// <summary>A team whose posts are all there, always.</summary>
    internal static Team Team(string id, int headcount, int periods) => new(id, Title, headcount)
    {
        Available = [.. Enumerable.Repeat(ShareRange.Certain(1.0), periods)],
    };

    /// <summary>A fund that arrives evenly.</summary>
    internal static Fund Fund(string id, decimal amount, int periods) => new(id, Title, new Money(amount))
    {
        Release = [.. Enumerable.Repeat(1.0 / periods, periods)],
    };

    internal static ImmutableSortedDictionary<string, Money> Budget(string id, decimal amount) =>
        ImmutableSortedDictionary<string, Money>.Empty.Add(id, new Money(amount));

    internal static ImmutableSortedDictionary<string, Fte> Staff(string id, double posts) =>
        ImmutableSortedDictionary<string, Fte>.Empty.Add(id, Fte.From(posts));

    internal static Tally Simulate(Plan plan, int trials, params ReadOnlySpan<Scenario> scenarios) =>
        Simulate(Model.Compile(plan, [Scenario.Baseline, .. scenarios], seed: 1), trials);

    internal static Tally Simulate(Model model, int trials)
    {
        var tally = new Tally(model.Shape);
        for (var block = 0; block < Model.BlocksFor(trials); block++)
        {
            var count = Math.Min(Model.BlockLength, trials - (block * Model.BlockLength));
            model.SimulateInto(tally, block, count, CancellationToken.None);
        }

        return tally;
    }

    /// <summary>Gives the share of trials in which the first target of a plan is met.</summary>
    internal static double ProbabilityOfFirst(Plan plan, int trials)
    {
        var tally = Simulate(plan, trials);
        return (double)tally.Variants[tally.Shape.Variant(0, 0)].Met / tally.Trials;
    }

    private static PlanCalendar Calendar(PeriodUnit unit, string start, int count) =>
        PlanCalendar.TryCreate(unit, start, count, out var calendar) && calendar is not null
            ? calendar
            : throw new ArgumentException("No such calendar.", nameof(start));
}
