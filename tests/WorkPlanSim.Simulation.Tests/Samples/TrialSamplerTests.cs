using CsCheck;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Simulation.Tests.Samples;

/// <summary>A sample tells of the very trials of a run: what they met, and what they lived in.</summary>
public class TrialSamplerTests
{
    [Fact]
    public void Sample_AllTargetsOfARandomPlan_MeetWhatTheRunMeets() => Gen.Select(PlanGen.Plans, Gen.Int[1, 1500]).Sample(
        (plan, trials) =>
        {
            var run = Worlds.Simulate(plan, trials);
            var met = CountMet(plan, [.. plan.Targets.Select(t => t.Id)], trials);

            return met.Index().All(m => m.Item == run.Variants[run.Shape.Variant(0, m.Index)].Met);
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Sample_OneTargetOfARandomPlan_MeetsWhatItMeetsAmongAll() => PlanGen.Plans.Sample(
        plan =>
        {
            var run = Worlds.Simulate(plan, 300);

            return plan.Targets.Index().All(t =>
                CountMet(plan, [t.Item.Id], 300)[0] == run.Variants[run.Shape.Variant(0, t.Index)].Met);
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Sample_DriversOfARandomPlan_AreThoseOfTheReplay() => Gen.Select(PlanGen.Plans, Gen.Int[0, 300]).Sample(
        (plan, trial) =>
        {
            var model = Model.Compile(plan, [Scenario.Baseline], 1);
            var replay = model.Replay(trial, CancellationToken.None);
            var sampler = model.Sampler([.. plan.Targets.Select(t => t.Id)]);
            var sample = sampler.Sample(0, trial + 1, CancellationToken.None);
            bool Holds(string input, IReadOnlyList<double> expected) => sampler.Columns.Index()
                .Where(c => c.Item.Input == input && c.Item.Period is not null)
                .All(c => Math.Abs(sample.Column(c.Index)[trial] - expected[c.Item.Period!.Value.Index]) < 1e-6);

            return plan.Teams.Index().All(t => Holds($"teams/{t.Item.Id}/atWork", replay.Teams[t.Index]))
                && plan.Seasons.Index().All(s => Holds($"seasons/{s.Item.Id}/workable", replay.Seasons[s.Index]))
                && plan.Funds.Index().All(f => Holds($"funds/{f.Item.Id}/arrived", Sums(replay.Funds[f.Index])));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Sample_ATargetThatOneInputDecides_IsMetWhereTheInputSaysSo()
    {
        var target = Rated("a", 0.3);

        var (sampler, sample) = SampleOf(Worlds.Plan(1, target), "a");

        Assert.Equal(["targets/a/maxRate"], NamesOf(sampler));
        Assert.All(Enumerable.Range(0, sample.Trials), k => Assert.Equal(sample.Column(0)[k] >= 1f, sample.IsMet(0, k)));
    }

    [Fact]
    public void Columns_WhatIsCertainOrAfterTheDeadline_HasNone()
    {
        var target = Rated("a", 0.3) with
        {
            Budget = Worlds.Budget("sure", 10m),
            Staff = Worlds.Staff("here", 1.0),
            SeasonId = "spring",
        };
        var plan = Worlds.Plan(4, target with { Deadline = Worlds.At(1) }) with
        {
            Funds = [Worlds.Fund("sure", 10m, 4), Worlds.Fund("unasked", 10m, 4) with { Realised = new Distribution.Uniform(0, 1) }],
            Teams = [Worlds.Team("here", 3, 4)],
            Seasons = [new Season("spring", Worlds.Title) { Workable = [.. Enumerable.Repeat(ShareRange.From(0.1, 0.9), 4)] }],
        };

        Assert.Equal(
            [
                "seasons/spring/workable/2024-01", "seasons/spring/workable/2024-02", "seasons/spring/workable/mean",
                "targets/a/maxRate",
            ],
            NamesOf(SampleOf(plan, "a").Sampler));
    }

    [Fact]
    public void Columns_ATargetThatWaits_IncludeWhatTouchesTheOther()
    {
        var waiting = Rated("b", 0.5) with { After = [new Predecessor("a", 1.0)] };

        var (sampler, _) = SampleOf(Worlds.Plan(2, Rated("a", 0.5), waiting, Rated("c", 0.5)), "b");

        Assert.Equal(["targets/a/maxRate", "targets/b/maxRate"], NamesOf(sampler));
    }

    [Fact]
    public void Columns_AFundAndATeam_TellWhatTheyAreMadeOf()
    {
        var fund = Worlds.Fund("f", 10m, 2) with
        {
            Realised = new Distribution.Uniform(0.5, 1.0),
            Clawback = new Clawback(Worlds.At(1), 0.25, 0.5),
        };
        var team = Worlds.Team("t", 10, 2) with
        {
            AttritionPerYear = 0.3,
            Secondments = [new("flood", [1, 2], 0.25, 0.5, 1)],
        };
        var plan = Worlds.Plan(2, Rated("a", 0.5) with
        {
            Deadline = Worlds.At(1),
            Budget = Worlds.Budget("f", 10m),
            Staff = Worlds.Staff("t", 1.0),
        }) with
        {
            Funds = [fund],
            Teams = [team],
        };

        var (sampler, sample) = SampleOf(plan, "a");

        Assert.Equal(
            [
                "teams/t/attrition/mean", "teams/t/secondments/flood/mean",
                "teams/t/atWork/2024-01", "teams/t/atWork/2024-02", "teams/t/atWork/mean",
                "funds/f/realised", "funds/f/clawback", "funds/f/arrived/2024-01", "funds/f/arrived/2024-02",
                "targets/a/maxRate",
            ],
            NamesOf(sampler));
        var columns = sampler.Columns.Index().ToDictionary(c => c.Item.Name, c => sample.Column(c.Index).ToArray(), StringComparer.Ordinal);
        Assert.All(Enumerable.Range(0, sample.Trials), k => Assert.Equal(
            columns["funds/f/realised"][k] * (1f - (0.5f * columns["funds/f/clawback"][k])),
            columns["funds/f/arrived/2024-02"][k],
            1e-6f));

        // Half of the team goes with probability 1/4 in each of two months: 3 standard errors of 1024 trials.
        Assert.Equal(0.125, columns["teams/t/secondments/flood/mean"].Average(), 3.0 * 0.153 / 32.0);
        Assert.Equal([0f, 0.5f], columns["funds/f/clawback"].Distinct().Order());
    }

    [Fact]
    public void Sample_CorrelatedInputs_AreCorrelated()
    {
        var (first, second) = (Rated("a", 0.5), Rated("b", 0.5) with { After = [new Predecessor("a", 1.0)] });
        var plan = Worlds.Plan(2, first, second) with
        {
            Correlations = [new Correlation("targets/a/maxRate", "targets/b/maxRate", 0.8)],
        };

        var (_, sample) = SampleOf(plan, "b");

        // Of uniforms the rank correlation is the plain one; its standard error here is below 0.02.
        Assert.Equal(0.8, Correlation(sample.Column(0).ToArray(), sample.Column(1).ToArray()), 0.06);
    }

    [Fact]
    public void Sample_UnderAScenario_TellsOfItsAssumptions()
    {
        var faster = new TargetSetting.ToQuantity("maxRate", new Distribution.Uniform(5.0, 6.0));
        var scenario = new Scenario("faster", Worlds.Title, [new Change.OfTarget("a", [faster])]);

        var sampler = Model.Compile(Worlds.Plan(1, Rated("a", 0.3)), [scenario, Scenario.Baseline], 1).Sampler(["a"]);
        var sample = sampler.Sample(0, 100, CancellationToken.None);

        Assert.All(sample.Column(0).ToArray(), rate => Assert.InRange(rate, 5f, 6f));
        Assert.All(Enumerable.Range(0, 100), k => Assert.True(sample.IsMet(0, k)));
    }

    [Fact]
    public void Sample_FewerTrialsOrManyThreads_GiveTheSame() => PlanGen.Plans.Sample(
        plan =>
        {
            var sampler = Model.Compile(plan, [Scenario.Baseline], 1).Sampler([plan.Targets[^1].Id]);
            var whole = sampler.Sample(2, Model.BlockLength, CancellationToken.None);
            var others = new BlockSample[4];
            Parallel.For(0, 4, i => others[i] = sampler.Sample(2, 100 + i, CancellationToken.None));

            return others.All(other => Enumerable.Range(0, sampler.Columns.Length)
                .All(c => other.Column(c).SequenceEqual(whole.Column(c)[..other.Trials])));
        },
        iter: 20,
        threads: 1);

    [Theory]
    [InlineData()]
    [InlineData("a", "b")]
    public void Sampler_NoTargetOrOneThatIsNotThere_IsRefused(params string[] targets)
    {
        var model = Model.Compile(Worlds.Plan(1, Rated("a", 0.5)), [Scenario.Baseline], 1);

        Assert.Throws<ArgumentException>(() => model.Sampler([.. targets]));
    }

    [Fact]
    public void Sample_Cancelled_Ends() => Assert.ThrowsAny<OperationCanceledException>(() =>
        Model.Compile(Worlds.Plan(1, Rated("a", 0.5)), [Scenario.Baseline], 1).Sampler(["a"])
            .Sample(0, 8, new CancellationToken(canceled: true)));

    /// <summary>A target that needs a rate of at least 1 of one that is uniform on [p, 1 + p]: met with probability p.</summary>
    private static DeliverTarget Rated(string id, double probability) => new(id, Worlds.Title, Worlds.At(0), 1.0)
    {
        Scope = 1.0,
        MaxRate = new Distribution.Uniform(probability, 1.0 + probability),
    };

    private static (TrialSampler Sampler, BlockSample Sample) SampleOf(Plan plan, string target)
    {
        var sampler = Model.Compile(plan, [Scenario.Baseline], 1).Sampler([target]);
        return (sampler, sampler.Sample(0, Model.BlockLength, CancellationToken.None));
    }

    private static string[] NamesOf(TrialSampler sampler) => [.. sampler.Columns.Select(c => c.Name)];

    private static int[] CountMet(Plan plan, string[] targets, int trials)
    {
        var sampler = Model.Compile(plan, [Scenario.Baseline], 1).Sampler([.. targets]);
        var met = new int[targets.Length];
        for (var block = 0; block < Model.BlocksFor(trials); block++)
        {
            var length = Math.Min(Model.BlockLength, trials - (block * Model.BlockLength));
            var sample = sampler.Sample(block, length, CancellationToken.None);
            foreach (var target in Enumerable.Range(0, targets.Length))
            {
                met[target] += Enumerable.Range(0, length).Count(k => sample.IsMet(target, k));
            }
        }

        return met;
    }

    private static double[] Sums(IEnumerable<double> values)
    {
        var sum = 0.0;
        return [.. values.Select(v => sum += v)];
    }

    private static double Correlation(float[] first, float[] second)
    {
        var (a, b) = (first.Average(), second.Average());
        var both = first.Zip(second).Sum(p => (p.First - a) * (p.Second - b));
        return both / Math.Sqrt(first.Sum(v => (v - a) * (v - a)) * second.Sum(v => (v - b) * (v - b)));
    }
}
