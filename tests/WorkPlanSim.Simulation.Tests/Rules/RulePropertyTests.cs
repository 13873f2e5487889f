using CsCheck;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Outcomes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Rules;

/// <summary>What holds for any plan under any standing rules, trial by trial.</summary>
public class RulePropertyTests
{
    private const int Trials = 300;

    [Fact]
    public void Act_AnyRule_GivesWhatItTakes() => Gen.Select(PlanGen.Ruled, Gen.Int[0, 300]).Sample(
        (plan, trial) =>
        {
            var replay = Compile(plan).Replay(trial, CancellationToken.None);

            // To a hundredth of the plan's unit of money, or of a post.
            Assert.All(replay.RuleActs, act => Assert.Equal(0.0, act.Parts.Sum(p => p.Amount), tolerance: 0.01));
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void Act_SomePlans_MovesMoneyAndPosts()
    {
        // The properties here would hold of rules that never act.
        var (money, posts) = (0, 0);
        PlanGen.Ruled.Sample(
            plan =>
            {
                var acts = Compile(plan).Replay(0, CancellationToken.None).RuleActs;
                money += acts.Any(a => plan.Rules[a.Rule] is StandingRule.Review) ? 1 : 0;
                posts += acts.Any(a => plan.Rules[a.Rule] is StandingRule.Recall) ? 1 : 0;
            },
            iter: 300,
            threads: 1);

        Assert.InRange(money, 20, 300);
        Assert.InRange(posts, 25, 300);
    }

    [Fact]
    public void Simulate_UnderReviews_CreatesAndLosesNoMoney() => PlanGen.Ruled.Sample(
        plan =>
        {
            // What never arrives is the same share for all targets of a fund. A dated move to nobody would take what is there.
            var reviewed = plan with { Rules = [.. plan.Rules.OfType<StandingRule.Review>()], DatedMoves = [] };

            Assert.Equal(Held(reviewed with { Rules = [] }), Held(reviewed), tolerance: 0.01);
        },
        iter: 100,
        threads: 1);

    [Fact]
    public void Simulate_UnderRecalls_CreatesAndLosesNoLabour() => PlanGen.Ruled.Sample(
        plan =>
        {
            var recalled = plan with { Rules = [.. plan.Rules.OfType<StandingRule.Recall>()] };

            Assert.Equal(Labour(recalled with { Rules = [] }), Labour(recalled), tolerance: 0.001);
        },
        iter: 100,
        threads: 1);

    [Fact]
    public void Simulate_RulesThatNeverAct_DifferByNothing() => Gen.Select(PlanGen.Ruled, Gen.Bool).Sample(
        (plan, isEasy) =>
        {
            // Where every goal is out of reach nothing is finished or on course; where every goal is next to nothing, no fund is lacked.
            var scenario = new Scenario("ruled", Worlds.Title,
                [.. plan.Rules.Where(r => !isEasy || r is StandingRule.Review).Select(r => new Change.OfRule(r))]);
            var tally = Worlds.Simulate(
                plan with { Rules = [], Targets = [.. plan.Targets.Select(t => isEasy ? Easy(t) : Hopeless(t))] }, Trials, scenario);

            Assert.All(Enumerable.Range(0, plan.Targets.Length), i => Assert.True(
                BytesOf(tally, 0, i).AsSpan().SequenceEqual(BytesOf(tally, 1, i)), $"easy {isEasy}, target {i}"));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Simulate_TargetsThatNoRuleTouches_AreTheVeryOnes() => PlanGen.Ruled.Sample(
        plan =>
        {
            var tally = Worlds.Simulate(
                plan with { Rules = [] }, Trials, new Scenario("ruled", Worlds.Title, [.. plan.Rules.Select(r => new Change.OfRule(r))]));
            var touched = Touched(plan);

            Assert.All(Enumerable.Range(0, plan.Targets.Length).Where(i => !touched.Contains(plan.Targets[i].Id)), i =>
                Assert.Equal(tally.Shape.Variant(0, i), tally.Shape.Variant(1, i)));
        },
        iter: 100,
        threads: 1);

    [Fact]
    public void Simulate_OneAndTwoThreadsAndTheCache_GiveTheSameBits() => PlanGen.Ruled.Sample(
        plan =>
        {
            const int blocks = 3;
            var model = Compile(plan);
            var (one, two) = (new Tally(model.Shape), new Tally(model.Shape));
            var parts = new Tally[blocks];
            Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = 2 }, b =>
                parts[b] = model.Simulate(b, Model.BlockLength, CancellationToken.None));
            for (var b = 0; b < blocks; b++)
            {
                model.SimulateInto(one, b, Model.BlockLength, CancellationToken.None);
                two.Add(parts[blocks - 1 - b]);
            }

            var kept = new OutcomeCache(long.MaxValue).Simulate(model, 0, blocks * Model.BlockLength, CancellationToken.None);

            return one.ToBytes().AsSpan().SequenceEqual(two.ToBytes()) && one.ToBytes().AsSpan().SequenceEqual(kept.ToBytes());
        },
        iter: 10,
        threads: 1);

    [Fact]
    public void OutcomeCache_RuleOfAnotherShare_IsSimulatedAnew() => PlanGen.Ruled.Sample(
        plan =>
        {
            var cache = new OutcomeCache(long.MaxValue);
            var other = plan with
            {
                Rules = [.. plan.Rules.Select(r => r switch
                {
                    StandingRule.Review review => review with { Share = review.Share / 2.0 },
                    StandingRule.Recall recall => recall with { To = recall.To == RecallTo.Lagging ? RecallTo.Unfinished : RecallTo.Lagging },
                    _ => r,
                })],
            };
            cache.Simulate(Compile(plan), 0, Trials, CancellationToken.None);
            var kept = cache.Simulate(Compile(other), 0, Trials, CancellationToken.None);

            return kept.ToBytes().AsSpan().SequenceEqual(Worlds.Simulate(Compile(other), Trials).ToBytes());
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Replay_EveryTrialUnderRules_AddsUpToTheRun() => Gen.Select(PlanGen.Ruled, Gen.Int[1, 12]).Sample(
        (plan, trials) =>
        {
            var model = Compile(plan);
            var run = model.Simulate(0, trials, CancellationToken.None);
            var met = Enumerable.Range(0, trials).Select(k => model.Replay(k, CancellationToken.None)).ToList();

            return Enumerable.Range(0, plan.Targets.Length).All(i =>
                met.Count(r => r.Targets[i].IsMet) == run.Variants[run.Shape.Variant(0, i)].Met);
        },
        iter: 40,
        threads: 1);

    private static Model Compile(Plan plan) => Model.Compile(plan, [Scenario.Baseline], seed: 1);

    private static double Held(Plan plan)
    {
        var tally = Worlds.Simulate(plan, Trials);
        return Enumerable.Range(0, plan.Targets.Length).Select(i => tally.Variants[tally.Shape.Variant(0, i)])
            .Sum(v => v.MeanSpent(Trials) + v.MeanUnspent(Trials));
    }

    private static double Labour(Plan plan)
    {
        var tally = Worlds.Simulate(plan, Trials);
        return Enumerable.Range(0, plan.Targets.Length).Select(i => tally.Variants[tally.Shape.Variant(0, i)])
            .Sum(v => v.MeanLabourUsed(Trials) + v.MeanLabourIdle(Trials));
    }

    /// <summary>Makes a target that can't be met, so that none is ever finished.</summary>
    private static Target Hopeless(Target target) => target switch
    {
        DeliverTarget t => t with { Goal = 1e9, Scope = 1e9, MaxRate = 1.0 },
        // A backlog that is emptied lacks nothing, whatever the goal.
        ClearTarget t => t with { Initial = 5.0, CaseLabour = 1e9, Goal = 2.0, OpenLimit = null },
        MaintainTarget t => t with { Limit = t.Limit with { Value = 1e9 }, GoodPeriods = null },
        PreventTarget t => t with { Limit = -1 },
        GrowTarget t => t with { Goal = t.Down ? -5.0 : 1e9 },
        PassTarget t => t with { Threshold = 1e9 },
        MilestoneTarget t => t with { Steps = [.. t.Steps.Select(s => s with { Takes = 1e6 })] },
        CompositeTarget t => t,
        _ => throw new ArgumentException($"No such kind: {target.Kind}.", nameof(target)),
    };

    private static Target Easy(Target target) => target switch
    {
        DeliverTarget t => t with { Goal = 1e-12 },
        ClearTarget t => t with { Goal = 1e-12, OpenLimit = null },
        PassTarget t => t with { Threshold = 1e-12 },
        _ => target,
    };

    /// <summary>Finds all targets that feel a rule: its members, whoever waits for one, is made of one or gets money from one.</summary>
    private static HashSet<string> Touched(Plan plan)
    {
        var touched = plan.Rules.Select(r => RuleMembers.Of(plan, r)).Where(m => m.Length > 1)
            .SelectMany(m => m.Select(i => plan.Targets[i].Id)).ToHashSet(StringComparer.Ordinal);
        while (plan.Targets.FirstOrDefault(t => !touched.Contains(t.Id) && (
            t.After.Any(p => touched.Contains(p.TargetId))
            || (t is CompositeTarget composite && composite.Of.Any(touched.Contains))
            || plan.DatedMoves.Any(m => m.To == t.Id && m.From is { } from && touched.Contains(from)))) is { } next)
        {
            touched.Add(next.Id);
        }

        return touched;
    }

    private static byte[] BytesOf(Tally tally, int scenario, int target) =>
        Replays.ReplaySum.BytesOf(tally.Variants[tally.Shape.Variant(scenario, target)]);
}
