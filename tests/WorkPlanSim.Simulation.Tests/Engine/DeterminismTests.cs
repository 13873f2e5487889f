using CsCheck;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Engine;

/// <summary>The same world gives the same bits, however it is cut up and whatever else is in the plan.</summary>
public class DeterminismTests
{
    private const int Trials = 2500;

    [Fact]
    public void Simulate_BlocksInAnyOrder_GiveTheSameBits() => PlanGen.Plans.Sample(
        plan =>
        {
            var model = Compile(plan);
            var tally = new Tally(model.Shape);
            foreach (var block in new[] { 2, 0, 1 })
            {
                tally.Add(model.Simulate(block, block == 2 ? Trials - 2048 : 1024, CancellationToken.None));
            }

            return Same(tally, Worlds.Simulate(Compile(plan), Trials));
        },
        iter: 15,
        threads: 1);

    [Fact]
    public void Simulate_OnTwoThreads_GivesTheSameBits() => PlanGen.Plans.Sample(
        plan =>
        {
            var model = Compile(plan);
            var blocks = new Tally[3];
            Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 2 }, block =>
                blocks[block] = model.Simulate(block, block == 2 ? Trials - 2048 : 1024, CancellationToken.None));
            blocks[0].Add(blocks[1]);
            blocks[0].Add(blocks[2]);

            return Same(blocks[0], Worlds.Simulate(Compile(plan), Trials));
        },
        iter: 10,
        threads: 1);

    [Fact]
    public void Simulate_AUsedWorkspace_GivesTheBitsOfANewOne() => PlanGen.Plans.Sample(
        plan =>
        {
            var used = Compile(plan);
            used.Simulate(5, 1024, CancellationToken.None);
            used.Simulate(9, 700, CancellationToken.None);

            return Same(used.Simulate(3, 200, CancellationToken.None), Compile(plan).Simulate(3, 200, CancellationToken.None));
        },
        iter: 30,
        threads: 1);

    [Fact]
    public void Simulate_AShorterBlock_IsTheStartOfAFullOne() => PlanGen.Plans.Sample(
        plan =>
        {
            // One trial more changes the counts of met by at most one.
            var model = Compile(plan);
            var (fewer, more) = (model.Simulate(0, 99, CancellationToken.None), model.Simulate(0, 100, CancellationToken.None));

            return fewer.Variants.Zip(more.Variants).All(v => v.Second.Met - v.First.Met is 0 or 1);
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Simulate_AnotherSeed_IsAnotherWorld()
    {
        var plan = Worlds.Plan(12, Processes.DeliverClosedFormTests.Free(12.0) with
        {
            MaxRate = new Domain.Uncertainty.Distribution.Uniform(0.0, 2.0),
        });

        var one = Worlds.Simulate(Model.Compile(plan, [Scenario.Baseline], 1), 1000);
        var two = Worlds.Simulate(Model.Compile(plan, [Scenario.Baseline], 2), 1000);

        Assert.False(Same(one, two));
    }

    [Fact]
    public void Simulate_Cancelled_Throws()
    {
        var model = Compile(Worlds.Plan(12, Processes.DeliverClosedFormTests.Free(12.0)));

        Assert.Throws<OperationCanceledException>(() => model.Simulate(0, 1, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Simulate_TargetsInAnotherOrder_LeavesEachAsItWas() => PlanGen.Plans.Sample(
        plan =>
        {
            var reversed = plan with { Targets = [.. plan.Targets.Reverse()] };
            var (here, there) = (Worlds.Simulate(plan, 300), Worlds.Simulate(reversed, 300));
            var last = plan.Targets.Length - 1;

            return Enumerable.Range(0, last + 1).All(i => Same(Variant(here, i), Variant(there, last - i)));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Simulate_LaterTargetsRemoved_LeavesTheOthersAsTheyWere() => PlanGen.Plans.Where(p => p.Targets.Length > 1).Sample(
        plan =>
        {
            // No target names a later one, so any number may go from the end.
            var fewer = plan with { Targets = plan.Targets[..(plan.Targets.Length / 2)] };
            var (here, there) = (Worlds.Simulate(plan, 300), Worlds.Simulate(fewer, 300));

            return Enumerable.Range(0, fewer.Targets.Length).All(i => Same(Variant(here, i), Variant(there, i)));
        },
        iter: 60,
        threads: 1);

    private static Model Compile(Plan plan) => Model.Compile(plan, [Scenario.Baseline], seed: 1);

    private static bool Same(Tally one, Tally other) => one.ToBytes().AsSpan().SequenceEqual(other.ToBytes());

    private static VariantTally Variant(Tally tally, int target) => tally.Variants[tally.Shape.Variant(0, target)];

    private static bool Same(VariantTally one, VariantTally other) => Bytes(one).AsSpan().SequenceEqual(Bytes(other));

    private static byte[] Bytes(VariantTally variant)
    {
        var bytes = new TallyBytes();
        variant.Transfer(bytes);
        return bytes.ToArray();
    }
}
