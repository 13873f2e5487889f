using WorkPlanSim.Simulation.Tests.Reference.Draws;
using CsCheck;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Engine;

/// <summary>What holds for any plan.</summary>
public class PlanPropertyTests
{
    private const int Trials = 400;

    [Fact]
    public void Simulate_AnyPlan_SpendsAndKeepsWhatArrived() => PlanGen.Plans.Sample(
        plan =>
        {
            // Fixed point keeps 2^-16 of each figure, so a mean of two is right to 2^-15.
            var tally = Worlds.Simulate(plan, Trials);
            var arrived = plan.Funds.ToDictionary(f => f.Id, f => Arrived(plan, f), StringComparer.Ordinal);

            Assert.All(plan.Targets.Select((t, i) => (Target: t, Variant: Of(tally, 0, i))), x => Assert.Equal(
                x.Target.Budget.Sum(b => b.Value.ToDouble() * arrived[b.Key]),
                x.Variant.MeanSpent(Trials) + x.Variant.MeanUnspent(Trials),
                tolerance: 1e-4));
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Simulate_AnyPlan_UsesOrIdlesTheLabourPresent() => PlanGen.Plans.Sample(
        plan =>
        {
            var tally = Worlds.Simulate(plan, Trials);
            var present = plan.Teams.ToDictionary(t => t.Id, t => Present(plan, t), StringComparer.Ordinal);

            Assert.All(plan.Targets.Select((t, i) => (Target: t, Variant: Of(tally, 0, i))), x => Assert.Equal(
                x.Target.Staff.Sum(staff => staff.Value.Value * present[staff.Key]),
                x.Variant.MeanLabourUsed(Trials) + x.Variant.MeanLabourIdle(Trials),
                tolerance: 1e-4));
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Simulate_AnyPlan_CountsEveryTrialOnce() => PlanGen.Plans.Sample(
        plan =>
        {
            var tally = Worlds.Simulate(plan, Trials);
            var targets = Enumerable.Range(0, plan.Targets.Length).ToList();

            Assert.Equal(Trials, targets.Append(targets.Count).Sum(tally.Scenarios[0].TrialsWithMet));
            Assert.All(targets, i => Assert.Equal(Of(tally, 0, i).Met, tally.Scenarios[0].BothMet(i, i)));
            Assert.All(targets, i => Assert.Equal(
                Of(tally, 0, i).Met, Enumerable.Range(0, plan.Targets[i].Deadline.Index + 1).Sum(Of(tally, 0, i).FinishedIn)));
            Assert.All(targets, i => Assert.True(tally.Scenarios[0].BothMet(0, i) <= Math.Min(Of(tally, 0, 0).Met, Of(tally, 0, i).Met)));
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void AttainmentQuantile_AnyPlan_RisesWithProbability() => PlanGen.Plans.Sample(
        plan =>
        {
            var tally = Worlds.Simulate(plan, Trials);

            Assert.All(tally.Variants, variant => Assert.All(Enumerable.Range(0, plan.Calendar.Count), t =>
            {
                var quantiles = Enumerable.Range(0, 101).Select(p => variant.AttainmentQuantile(t, p / 100.0)).ToArray();
                Assert.Equal(quantiles.Order(), quantiles);
            }));
        },
        iter: 25,
        threads: 1);

    [Fact]
    public void Simulate_MoreMoneyOrPosts_NeverMissesMore() => PlanGen.Plans.Where(p => p.Targets.Any(IsMonotone)).Sample(
        plan =>
        {
            // Alone, so that nothing else moves; the same trials under both scenarios.
            var target = plan.Targets.First(IsMonotone) with { After = [] };
            var alone = plan with { Targets = [target] };
            var tally = Worlds.Simulate(
                alone,
                Trials,
                new Scenario("money", Worlds.Title, [new Change.OfBudget("f0", target.Id, AmountRule.Add, 15.0)]),
                new Scenario("posts", Worlds.Title, [new Change.OfStaff("t1", target.Id, AmountRule.Add, 1.0)]));

            return tally.Pairs[1].TrialsLost(0) == 0 && tally.Pairs[2].TrialsLost(0) == 0;
        },
        iter: 80,
        threads: 1);

    [Fact]
    public void Simulate_AnyPair_GainsLessLossesAreTheDifferenceOfMet() => PlanGen.Plans.Sample(
        plan =>
        {
            var tally = Worlds.Simulate(
                plan, Trials, new Scenario("late", Worlds.Title, [new Change.OfFund("f0") { LatePeriods = 2.0, Scale = 0.7 }]));

            return Enumerable.Range(0, plan.Targets.Length).All(i =>
                Of(tally, 1, i).Met - Of(tally, 0, i).Met == tally.Pairs[1].TrialsGained(i) - tally.Pairs[1].TrialsLost(i));
        },
        iter: 30,
        threads: 1);

    [Fact]
    public void Simulate_TargetThatAScenarioLeavesAlone_DiffersByNothing() => PlanGen.Plans.Where(p => p.Targets.Length > 1).Sample(
        plan =>
        {
            // Only the last target is given more, and no other waits for the last.
            var last = plan.Targets.Length - 1;
            var tally = Worlds.Simulate(
                plan, Trials, new Scenario("more", Worlds.Title, [new Change.OfBudget("f0", plan.Targets[last].Id, AmountRule.Add, 10.0)]));

            Assert.All(Enumerable.Range(0, last), i =>
            {
                Assert.Equal(tally.Shape.Variant(0, i), tally.Shape.Variant(1, i));
                Assert.Equal(0, tally.Pairs[1].TrialsGained(i) + tally.Pairs[1].TrialsLost(i));
            });
            Assert.NotEqual(tally.Shape.Variant(0, last), tally.Shape.Variant(1, last));
        },
        iter: 40,
        threads: 1);

    [Theory]
    [InlineData(PeriodUnit.Month, 12, 250)]
    [InlineData(PeriodUnit.Week, 52, 60)]
    [InlineData(PeriodUnit.Month, 1, 30)]
    [InlineData(PeriodUnit.Week, 1, 30)]
    public void Simulate_LargeAndSmallPlans_Run(PeriodUnit unit, int periods, int targets)
    {
        var plan = PlanGen.OfSize(unit == PeriodUnit.Week ? Worlds.Weeks(periods) : Worlds.Months(periods), targets).Single();

        var tally = Worlds.Simulate(plan, 100, new Scenario("late", Worlds.Title, [new Change.OfFund("f0") { LatePeriods = 1.0 }]));

        Assert.Equal(100, tally.Trials);
    }

    // Whole-year kinds in which more never hurts: more staff may starve a step's cash or an outsourcing, but those share it alone.
    private static bool IsMonotone(Target target) =>
        target is PreventTarget || (target is DeliverTarget or PassTarget && target.Outsourcing is null);

    private static VariantTally Of(Tally tally, int scenario, int target) => tally.Variants[tally.Shape.Variant(scenario, target)];

    private static double Arrived(Plan plan, Domain.Drivers.Fund fund)
    {
        var inputs = new InputDraws(plan);
        var path = new FundPath(fund, inputs, new QuantityLaws(), plan.Calendar.Count, Trials);
        path.Fill(Begin(plan, inputs));
        return Total(path.Arriving);
    }

    private static double Present(Plan plan, Domain.Drivers.Team team)
    {
        var inputs = new InputDraws(plan);
        var path = new TeamPath(team, plan.Calendar, inputs, new QuantityLaws(), Trials);
        path.Fill(Begin(plan, inputs));
        return Total(path.Present);
    }

    private static double Total(PeriodRows rows) =>
        Enumerable.Range(0, rows.Periods).Sum(t => rows.Row(t).ToArray().Average());

    private static BlockDraws Begin(Plan plan, InputDraws inputs)
    {
        var draws = new BlockDraws(new DrawSource(1), inputs, plan.Calendar.Count, Trials);
        draws.Begin(0, Trials);
        return draws;
    }
}
