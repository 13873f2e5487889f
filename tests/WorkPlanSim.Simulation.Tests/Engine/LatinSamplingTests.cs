using CsCheck;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Engine;

/// <summary>A Latin hypercube over each block's inputs: as right as plain draws, and block for block nearer to the truth.</summary>
public class LatinSamplingTests
{
    private const int Blocks = 200;

    [Fact]
    public void Simulate_WhatOneInputDecides_IsRightInEveryBlock()
    {
        // 12 u ≥ 12 with u uniform on [0, 2] drawn once: half of the cells, and the one in the middle may fall to either side.
        var model = Compile(Worlds.Plan(12, Processes.DeliverClosedFormTests.Free(12.0) with
        {
            MaxRate = new Distribution.Uniform(0.0, 2.0),
        }));

        Assert.All(MetByBlock(model), met => Assert.InRange(met, 511, 513));
    }

    [Fact]
    public void Simulate_WhatManyInputsDecide_IsUnbiasedAndVariesLess()
    {
        // X + Y ≥ 2, both e^(0.5 z - 0.125), as in DeliverClosedFormTests; at most five standard errors of plain draws.
        var model = Compile(TwoNoisyPeriods());
        var exact = ClosedForm.OverNormal(z => Math.Exp((0.5 * z) - 0.125) is < 2.0 and var x
            ? ClosedForm.Phi(-(Math.Log(2.0 - x) + 0.125) / 0.5)
            : 1.0);

        var shares = MetByBlock(model).Select(m => m / (double)Model.BlockLength).ToList();

        var plain = exact * (1.0 - exact) / Model.BlockLength;
        Assert.Equal(exact, shares.Average(), 5.0 * Math.Sqrt(plain / Blocks));
        Assert.True(shares.Sum(s => (s - exact) * (s - exact)) / Blocks < 0.7 * plain);
    }

    [Fact]
    public void Simulate_OnTwoThreads_GivesTheSameBits() => PlanGen.Plans.Sample(
        plan =>
        {
            var model = Compile(plan);
            var blocks = new Tally[3];
            Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 2 }, block =>
                blocks[block] = model.Simulate(block, Model.BlockLength, CancellationToken.None));
            blocks[2].Add(blocks[0]);
            blocks[2].Add(blocks[1]);

            return Same(blocks[2], Worlds.Simulate(Compile(plan), 3 * Model.BlockLength));
        },
        iter: 10,
        threads: 1);

    [Fact]
    public void Simulate_OneCacheForBothSamplings_GivesTheBitsOfNone() => PlanGen.Plans.Sample(
        plan =>
        {
            var cache = new DrawCache(1L << 30);
            Worlds.Simulate(Model.Compile(plan, [Scenario.Baseline], 1, cache), 1500);
            var cached = Worlds.Simulate(Compile(plan, cache), 1500);

            return Same(cached, Worlds.Simulate(Compile(plan), 1500));
        },
        iter: 8,
        threads: 1);

    [Fact]
    public void Simulate_LaterTargetsRemoved_LeavesTheOthersAsTheyWere() => PlanGen.Plans.Where(p => p.Targets.Length > 1).Sample(
        plan =>
        {
            // No target names a later one, so any number may go from the end.
            var fewer = plan with { Targets = plan.Targets[..(plan.Targets.Length / 2)] };
            var (here, there) = (Worlds.Simulate(Compile(plan), 300), Worlds.Simulate(Compile(fewer), 300));

            return Enumerable.Range(0, fewer.Targets.Length).All(i => Met(here, i) == Met(there, i));
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Replay_TrialsOfARun_AreThoseThatItCounts() => PlanGen.Plans.Sample(
        plan =>
        {
            var model = Compile(plan);
            var tally = model.Simulate(0, 8, CancellationToken.None);
            var replays = Enumerable.Range(0, 8).Select(k => model.Replay(k, CancellationToken.None)).ToList();

            return Enumerable.Range(0, plan.Targets.Length).All(i => replays.Count(r => r.Targets[i].IsMet) == Met(tally, i));
        },
        iter: 20,
        threads: 1);

    private static Plan TwoNoisyPeriods() =>
        Worlds.Plan(2, Processes.DeliverClosedFormTests.Unpaid(2.0) with
        {
            Deadline = Worlds.At(1),
            Staff = Worlds.Staff("team", 1.0),
            Productivity = new Productivity(0.0, 0.5),
        }) with
        { Teams = [Worlds.Team("team", 1, 2)] };

    private static Model Compile(Plan plan, DrawCache? cache = null) =>
        Model.Compile(plan, [Scenario.Baseline], seed: 1, cache, Sampling.Latin);

    private static List<long> MetByBlock(Model model) =>
    [
        .. Enumerable.Range(0, Blocks)
            .Select(block => Met(model.Simulate(block, Model.BlockLength, CancellationToken.None), 0)),
    ];

    private static long Met(Tally tally, int target) => tally.Variants[tally.Shape.Variant(0, target)].Met;

    private static bool Same(Tally one, Tally other) => one.ToBytes().AsSpan().SequenceEqual(other.ToBytes());
}
