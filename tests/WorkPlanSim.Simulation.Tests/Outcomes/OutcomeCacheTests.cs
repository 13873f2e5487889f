using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Outcomes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Outcomes;

/// <summary>What is remembered of earlier runs changes no bit of a later one, whatever was changed in between.</summary>
public class OutcomeCacheTests
{
    private const long Large = 1L << 30;
    private const int Trials = 1100;

    [Theory]
    [InlineData(Large)]
    [InlineData(300_000)]
    [InlineData(20_000)]
    [InlineData(0)]
    public void Simulate_AfterEdit_AfterEdit_GivesTheBitsOfARunOfItsOwn(long capacity) => Gen.Select(
        PlanGen.Plans, Gen.Int[0, 10_000].Array[6]).Sample(
        (plan, edits) =>
        {
            var (cache, now) = (new OutcomeCache(capacity), plan);
            foreach (var edit in edits)
            {
                now = Edited(now, edit);
                if (!HoldsBits(cache, now, [Scenario.Baseline], edit % 5 == 0 ? 2UL : 1UL) || cache.Used > capacity)
                {
                    return false;
                }
            }

            return HoldsBits(cache, plan, [Scenario.Baseline], 1);
        },
        iter: 25,
        threads: 1);

    [Fact]
    public void Simulate_ScenariosThatComeAndGo_GivesTheBitsOfARunOfItsOwn() => Gen.Select(
        PlanGen.Plans, Gen.Int[0, 10_000].Array[4]).Sample(
        (plan, edits) =>
        {
            var cache = new OutcomeCache(Large);
            var all = edits.Select(e => Moving(plan, e)).Prepend(Scenario.Baseline).ToImmutableArray();
            ImmutableArray<Scenario>[] runs = [[all[0]], all, [all[0], all[2]], [all[1], all[0], all[4]], [all[0]], all];

            return runs.All(scenarios => HoldsBits(cache, plan, scenarios, 1));
        },
        iter: 25,
        threads: 1);

    [Fact]
    public void Simulate_BothSamplings_GivesTheBitsOfARunOfItsOwn() => Gen.Select(PlanGen.Plans, Gen.Int[0, 10_000]).Sample(
        (plan, edit) =>
        {
            var cache = new OutcomeCache(Large);
            ImmutableArray<Scenario> both = [Scenario.Baseline, Moving(plan, edit)];

            return HoldsBits(cache, plan, both, 1)
                && HoldsBits(cache, plan, [Scenario.Baseline], 1, Sampling.Latin)
                && HoldsBits(cache, plan, both, 1, Sampling.Latin)
                && HoldsBits(cache, Edited(plan, edit), [Scenario.Baseline], 1, Sampling.Latin)
                && HoldsBits(cache, plan, both, 1);
        },
        iter: 15,
        threads: 1);

    [Fact]
    public void Simulate_APersistenceThatEntersIntoOthersByCorrelation_ChangesThemToo()
    {
        var plan = Correlated(0.0);
        var cache = new OutcomeCache(Large);

        Assert.True(HoldsBits(cache, plan, [Scenario.Baseline], 1));
        var other = plan with { Seasons = plan.Seasons.SetItem(0, plan.Seasons[0] with { Persistence = 0.6 }) };
        Assert.NotEqual(
            Worlds.Simulate(Compile(plan, [Scenario.Baseline], 1), Trials).ToBytes(),
            Worlds.Simulate(Compile(other, [Scenario.Baseline], 1), Trials).ToBytes());
        Assert.True(HoldsBits(cache, other, [Scenario.Baseline], 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public void Simulate_PostsMovedWithinTheYear_GivesTheBitsOfARunOfItsOwn(int period)
    {
        var plan = TenTargets() with { Teams = [Worlds.Team("t0", 20, 12)] };
        var cache = new OutcomeCache(Large);
        var move = new Change.OfStaff("t0", "target2", AmountRule.Move, 0.5, "target1", Worlds.At(period));
        var scenario = new Scenario("posts", Worlds.Title, [move]);
        var staffed = With(With(plan, 1, Staffed), 2, Staffed);

        Assert.True(HoldsBits(cache, staffed, [Scenario.Baseline, scenario], 1));
        Assert.True(HoldsBits(cache, staffed, [scenario], 1));
        Assert.True(HoldsBits(cache, staffed, [Scenario.Baseline], 1));
    }

    [Fact]
    public void Simulate_OneOfTenTargetsChanged_KeepsOneMore()
    {
        var plan = TenTargets();
        var cache = new OutcomeCache(Large);
        Simulate(cache, plan, [Scenario.Baseline], 1);
        var first = cache.Used;

        Simulate(cache, WithMoney(plan, 3, 9m), [Scenario.Baseline], 1);
        Assert.InRange(cache.Used - first, first / 12, first / 10);

        // What has been seen before is known, and what nothing depends on is no reason to do anything again.
        Simulate(cache, plan, [Scenario.Baseline], 1);
        Simulate(cache, plan, [Scenario.Baseline, Moving(plan, 0)], 1);
        Assert.InRange(cache.Used - first, first / 12, 4 * first / 10);
    }

    [Fact]
    public void Simulate_WithoutRoomForMore_LetsGoOfWhatWasUsedLongestAgo()
    {
        var plan = TenTargets();
        var measure = new OutcomeCache(Large);
        Simulate(measure, plan, [Scenario.Baseline], 1);
        var cache = new OutcomeCache(measure.Used * 3 / 2);
        for (var seed = 1UL; seed < 30UL; seed++)
        {
            Simulate(cache, plan, [Scenario.Baseline], seed);
            Assert.InRange(cache.Used, measure.Used * 99 / 100, measure.Used * 3 / 2);
        }
    }

    [Fact]
    public void Simulate_FourThreadsAtOnce_GivesTheBitsOfEach() => PlanGen.Plans.Sample(
        plan =>
        {
            var cache = new OutcomeCache(400_000);
            Plan[] plans = [plan, Edited(plan, 1), Edited(plan, 7), plan];
            var isHeld = new bool[8];
            Parallel.For(0, isHeld.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
                isHeld[i] = HoldsBits(cache, plans[i % 4], [Scenario.Baseline], (ulong)(i % 3)));

            return isHeld.All(h => h) && cache.Used <= 400_000;
        },
        iter: 12,
        threads: 1);

    [Fact]
    public void Simulate_Ended_ThrowsAndRemembersNothingFalse()
    {
        var plan = TenTargets();
        var cache = new OutcomeCache(Large);
        Assert.Throws<OperationCanceledException>(
            () => cache.Simulate(Compile(plan, [Scenario.Baseline], 1), 0, Trials, new CancellationToken(canceled: true)));

        Assert.Equal(0, cache.Used);
        Assert.True(HoldsBits(cache, plan, [Scenario.Baseline], 1));
    }

    [Fact]
    public void Simulate_EndedHalfway_RemembersNothingFalse() => Gen.Select(PlanGen.Plans, Gen.Int[0, 6]).Sample(
        (plan, milliseconds) =>
        {
            var cache = new OutcomeCache(Large);
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
            try
            {
                cache.Simulate(Compile(plan, [Scenario.Baseline], 1), 0, Trials, stop.Token);
            }
            catch (OperationCanceledException)
            {
                // As it may, wherever it was.
            }

            return HoldsBits(cache, plan, [Scenario.Baseline], 1);
        },
        iter: 20,
        threads: 1);

    [Theory]
    [InlineData(Sampling.Plain)]
    [InlineData(Sampling.Latin)]
    public void Simulate_ALaterSpan_GivesTheBitsOfItsBlocks(Sampling sampling)
    {
        var model = Compile(TenTargets(), [Scenario.Baseline], 1, sampling);
        var expected = model.Simulate(3, Model.BlockLength, CancellationToken.None);
        expected.Add(model.Simulate(4, Model.BlockLength, CancellationToken.None));
        expected.Add(model.Simulate(5, 70, CancellationToken.None));

        var found = new OutcomeCache(Large).Simulate(model, 3, (2 * Model.BlockLength) + 70, CancellationToken.None);

        Assert.Equal(expected.ToBytes(), found.ToBytes());
    }

    [Fact]
    public void Simulate_WhatItGives_StaysAsItIs()
    {
        var model = Compile(TenTargets(), [Scenario.Baseline], 1);
        var tally = new OutcomeCache(Large).Simulate(model, 0, Trials, CancellationToken.None);

        Assert.Throws<InvalidOperationException>(() => tally.Add(tally));
        Assert.Throws<InvalidOperationException>(() => model.SimulateInto(tally, 2, 10, CancellationToken.None));
        var sum = new Tally(model.Shape);
        sum.Add(tally);
        Assert.Equal(tally.ToBytes(), sum.ToBytes());
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(1024, 1)]
    public void Simulate_NoSuchSpan_Throws(int firstBlock, int trials) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new OutcomeCache(Large).Simulate(
            Compile(TenTargets(), [Scenario.Baseline], 1), firstBlock, trials, CancellationToken.None));

    private static bool HoldsBits(
        OutcomeCache cache,
        Plan plan,
        ImmutableArray<Scenario> scenarios,
        ulong seed,
        Sampling sampling = Sampling.Plain) =>
        Simulate(cache, plan, scenarios, seed, sampling).ToBytes().AsSpan().SequenceEqual(
            Worlds.Simulate(Compile(Copy(plan), scenarios, seed, sampling), Trials).ToBytes());

    /// <summary>Copies the targets, so that nothing that is known of them is used again.</summary>
    private static Plan Copy(Plan plan) => plan with { Targets = [.. plan.Targets.Select(t => t with { })] };

    private static Tally Simulate(
        OutcomeCache cache,
        Plan plan,
        ImmutableArray<Scenario> scenarios,
        ulong seed,
        Sampling sampling = Sampling.Plain) =>
        cache.Simulate(Compile(plan, scenarios, seed, sampling), 0, Trials, CancellationToken.None);

    private static Model Compile(
        Plan plan, ImmutableArray<Scenario> scenarios, ulong seed, Sampling sampling = Sampling.Plain) =>
        Model.Compile(plan, scenarios, seed, cache: null, sampling);

    /// <summary>Changes a target, a driver or what counts; the rest stays the same objects.</summary>
    private static Plan Edited(Plan plan, int edit)
    {
        var place = edit % plan.Targets.Length;
        return (edit / 13 % 7) switch
        {
            0 => With(plan, place, t => t with { Mandatory = !t.Mandatory }),
            1 => With(plan, place, t => t with { StatedWeight = t.Weight > 0.0 ? 0.0 : 2.0 }),
            2 => plan with { Funds = plan.Funds.SetItem(0, plan.Funds[0] with { LatePeriods = 1.0 }) },
            3 => plan with { Teams = plan.Teams.SetItem(1, plan.Teams[1] with { Headcount = plan.Teams[1].Headcount + 1 }) },
            4 => plan with { Seasons = plan.Seasons.SetItem(0, plan.Seasons[0] with { Persistence = 0.5 }) },
            _ when plan.Targets[place] is not CompositeTarget => WithMoney(plan, place, edit % 37),
            _ => plan,
        };
    }

    /// <summary>Moves money between two targets within the year, if the plan has two that use it.</summary>
    private static Scenario Moving(Plan plan, int edit)
    {
        var (from, to) = (plan.Targets[edit % plan.Targets.Length], plan.Targets[edit / 7 % plan.Targets.Length]);
        var has = from.Budget.GetValueOrDefault("f0").ToDouble();
        var change = new Change.OfBudget("f0", to.Id, AmountRule.Move, has / 2.0)
        {
            From = from.Id,
            At = edit % 2 == 0 ? Period.FromIndex(edit % plan.Calendar.Count) : null,
        };
        var isPossible = from.Id != to.Id && has > 0.0 && to is not CompositeTarget;
        return new Scenario($"move-{edit}", BilingualText.Same("move"), isPossible ? [change] : []);
    }

    private static Plan WithMoney(Plan plan, int place, decimal amount) =>
        With(plan, place, t => t with { Budget = t.Budget.SetItem("f0", new Money(amount)) });

    private static Plan With(Plan plan, int place, Func<Target, Target> change) =>
        plan with { Targets = plan.Targets.SetItem(place, change(plan.Targets[place])) };

    private static Target Staffed(Target target) => (DeliverTarget)target with
    {
        UnitLabour = new Distribution.Uniform(0.2, 1.0),
        Staff = Worlds.Staff("t0", 1.0),
    };

    /// <summary>A plan whose targets work by the second of two seasons that move together.</summary>
    private static Plan Correlated(double persistence) => TenTargets() with
    {
        Seasons = [Season("s0", persistence), Season("s1", 0.3)],
        Correlations = [new Correlation("seasons/s0", "seasons/s1", 0.8)],
        Targets = [.. Enumerable.Range(0, 3).Select(i => Target(i) with { SeasonId = "s1", MaxRate = 2.0 })],
    };

    private static Season Season(string id, double persistence) => new(id, Worlds.Title)
    {
        Workable = [.. Enumerable.Repeat(ShareRange.From(0.2, 0.9), 12)],
        Persistence = persistence,
    };

    private static Plan TenTargets() => Worlds.Plan(12, [.. Enumerable.Range(0, 10).Select(Target)]) with
    {
        Funds = [Worlds.Fund("f0", 200m, 12)],
    };

    private static DeliverTarget Target(int place) => new($"target{place}", Worlds.Title, Worlds.At(11), 10.0)
    {
        Scope = 12.0,
        UnitCost = new Distribution.Uniform(0.5, 1.5),
        Budget = Worlds.Budget("f0", 10m),
    };
}
