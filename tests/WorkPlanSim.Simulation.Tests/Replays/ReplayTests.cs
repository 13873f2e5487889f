using CsCheck;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Replays;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Replays;

/// <summary>
/// A replayed trial is the very trial of a run: added up, replays give the run's tally to the last bit.
/// </summary>
public class ReplayTests
{
    [Fact]
    public void Replay_EveryTrialOfARandomPlan_AddsUpToTheRun() => Gen.Select(PlanGen.Plans, Gen.Int[1, 24]).Sample(
        (plan, trials) => AddsUp(plan, first: 0, trials),
        iter: 60,
        threads: 1);

    [Fact]
    public void Replay_TrialsOfALaterBlock_AddUpToThatBlock() => PlanGen.Plans.Sample(
        plan => AddsUp(plan, first: 3 * Model.BlockLength, trials: 5),
        iter: 20,
        threads: 1);

    [Fact]
    public void Replay_TheLastTrialsOfABlock_AreWhatTheWholeBlockHasMore() => PlanGen.Plans.Sample(
        plan =>
        {
            var model = Compile(plan);
            var fewer = model.Simulate(0, Model.BlockLength - 1, CancellationToken.None);
            var last = model.Replay(Model.BlockLength - 1, CancellationToken.None);
            foreach (var (i, target) in last.Targets.Index())
            {
                ReplaySum.Add(fewer.Variants[fewer.Shape.Variant(0, i)], plan.Targets[i], target);
            }

            var whole = model.Simulate(0, Model.BlockLength, CancellationToken.None);
            return Enumerable.Range(0, plan.Targets.Length).All(i => Same(fewer, whole, i));
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Replay_UnderAScenario_IsTheTrialOfTheComparison() => PlanGen.Plans.Sample(
        plan =>
        {
            var scenario = new Scenario("leaner", Worlds.Title, [.. plan.Targets
                .Where(t => t is not CompositeTarget)
                .Select(t => new Change.OfBudget("f0", t.Id, AmountRule.Scale, 0.5))]);
            var compared = Worlds.Simulate(Model.Compile(plan, [Scenario.Baseline, scenario], 1), 8);
            var alone = Model.Compile(plan, [scenario], 1);
            var met = Enumerable.Range(0, 8).Select(k => alone.Replay(k, CancellationToken.None)).ToList();

            return Enumerable.Range(0, plan.Targets.Length).All(i =>
                met.Count(r => r.Targets[i].IsMet) == compared.Variants[compared.Shape.Variant(1, i)].Met);
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Replay_Drivers_AreThoseThatTheTargetsLivedIn() => Gen.Select(PlanGen.Plans, Gen.Int[0, 300]).Sample(
        (plan, trial) =>
        {
            var replay = Compile(plan).Replay(trial, CancellationToken.None);

            return plan.Targets.Zip(replay.Targets)
                .All(t => HasItsMoneyAndPeople(plan, t.First, t.Second, replay));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Replay_Progress_IsAttainmentInTheMeasureOfItsKind() => Gen.Select(PlanGen.Plans, Gen.Int[0, 300]).Sample(
        (plan, trial) =>
        {
            var replay = Compile(plan).Replay(trial, CancellationToken.None);

            return plan.Targets.Zip(replay.Targets).All(t => t.Second.Periods.All(p => t.First switch
            {
                DeliverTarget deliver => Near(p.Progress, p.Attainment * deliver.Goal),
                CompositeTarget composite => Near(p.Progress, p.Attainment * composite.Count),
                GrowTarget { Down: false } grow => Near(p.Attainment, Math.Max(0.0, p.Progress / grow.Goal)),
                PreventTarget prevent => (p.Progress <= prevent.Limit) == (p.Attainment >= 1.0),
                GrowTarget => p.Progress > -1.0,
                MaintainTarget { GoodPeriods: { } good } => Near(p.Attainment, p.Progress / good),
                MaintainTarget mean => Near(p.Attainment, Math.Max(0.0, p.Progress / mean.Limit.Value)),
                MilestoneTarget => Near(p.Progress, p.Attainment),
                _ => p.Progress >= 0.0,
            }));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void ToBytes_ReadAgain_GivesTheSameNumbers() => PlanGen.Plans.Sample(
        plan =>
        {
            var bytes = Compile(plan).Replay(7, CancellationToken.None).ToBytes();

            return TrialReplay.FromBytes(bytes).ToBytes().AsSpan().SequenceEqual(bytes);
        },
        iter: 20,
        threads: 1);

    [Theory]
    [InlineData(-1)]
    [InlineData(1 << 20)]
    public void Replay_NoSuchTrial_IsRefused(int trial)
    {
        var model = Compile(Worlds.Plan(12, Processes.DeliverClosedFormTests.Free(12.0)));

        Assert.Throws<ArgumentOutOfRangeException>(() => model.Replay(trial, CancellationToken.None));
    }

    private static Model Compile(Plan plan) => Model.Compile(plan, [Scenario.Baseline], seed: 1);

    private static bool AddsUp(Plan plan, int first, int trials)
    {
        var model = Compile(plan);
        var run = model.Simulate(first / Model.BlockLength, trials, CancellationToken.None);
        var sum = new Tally(model.Shape);
        for (var k = 0; k < trials; k++)
        {
            var replay = model.Replay(first + k, CancellationToken.None);
            foreach (var (i, target) in replay.Targets.Index())
            {
                ReplaySum.Add(sum.Variants[sum.Shape.Variant(0, i)], plan.Targets[i], target);
            }
        }

        return Enumerable.Range(0, model.Shape.Targets).All(i => Same(sum, run, i));
    }

    private static bool Same(Tally one, Tally other, int target)
    {
        var variant = one.Shape.Variant(0, target);
        var (here, there) = (ReplaySum.BytesOf(one.Variants[variant]), ReplaySum.BytesOf(other.Variants[variant]));
        return here.AsSpan().SequenceEqual(there);
    }

    private static bool HasItsMoneyAndPeople(Plan plan, Target target, TargetReplay replay, TrialReplay world)
    {
        var arrived = 0.0;
        for (var t = 0; t < plan.Calendar.Count; t++)
        {
            arrived += plan.Funds.Zip(world.Funds).Sum(f =>
                target.Budget.TryGetValue(f.First.Id, out var given) ? given.ToDouble() * f.Second[t] : 0.0);
            var present = plan.Teams.Zip(world.Teams).Sum(team =>
                target.Staff.GetValueOrDefault(team.First.Id).Value * team.Second[t]);
            var period = replay.Periods[t];
            if (!Near(period.Cash + period.SpentSoFar, arrived) || !Near(period.Present, present))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Near(double one, double other) =>
        Math.Abs(one - other) <= 1e-4 * Math.Max(1.0, Math.Abs(other));
}
