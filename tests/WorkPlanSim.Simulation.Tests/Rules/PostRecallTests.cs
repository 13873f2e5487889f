using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Replays;

namespace WorkPlanSim.Simulation.Tests.Rules;

/// <summary>Recalls worked out by hand: units take a post one month each, and all posts are always there.</summary>
public class PostRecallTests
{
    [Fact]
    public void Recall_FinishedTarget_LendsItsPostsFromTheNextMonthOn()
    {
        // A's 2 posts do 6 units by the end of March. B's post does one a month; from April on 3: 3 + 9 · 3 = 30 in a year.
        var replay = Replay(Plan(Worker("a", 6.0, 2.0), Worker("b", 30.0, 1.0)), RecallTo.Unfinished);

        Assert.Equal(3, replay.RuleActs[0].Period);
        Assert.Equal([-2.0, 2.0], replay.RuleActs[0].Parts.Select(p => p.Amount));
        Assert.Equal(30.0, replay.Targets[1].Periods[^1].Progress, 4);
        Assert.True(replay.Targets[1].IsMet);
        Assert.Equal(6.0, replay.Targets[0].Periods[^1].UsedSoFar, 4);
    }

    [Fact]
    public void Recall_SeveralUnfinished_ShareByTheirPosts()
    {
        // Until both are done at the end of the year: 3 posts go to 1 and 2.
        var replay = Replay(Plan(Worker("a", 3.0, 3.0), Worker("b", 50.0, 1.0), Worker("c", 50.0, 2.0)), RecallTo.Unfinished);

        Assert.Equal(1, replay.RuleActs[0].Period);
        Assert.Equal([-3.0, 1.0, 2.0], replay.RuleActs[0].Parts.Select(p => Math.Round(p.Amount, 5)));
        Assert.Equal(1.0 + (11.0 * 2.0), replay.Targets[1].Periods[^1].Progress, 4);
    }

    [Fact]
    public void Recall_ToLagging_LeavesThoseOnCourseAlone()
    {
        // B does 12 for 12: on course. C does 12 for 20 and lags until it has made up for it: 1 in January, then 4 a month, and with 5 in
        // February it is ahead of 20 / 12 a month; so A's posts are back with it in March.
        var replay = Replay(Plan(Worker("a", 3.0, 3.0), Worker("b", 12.0, 1.0), Worker("c", 20.0, 1.0)), RecallTo.Lagging);

        Assert.Equal(1, replay.RuleActs[0].Period);
        Assert.Equal([(0, -3.0), (2, 3.0)], replay.RuleActs[0].Parts.Select(p => (p.Target, p.Amount)));
        Assert.Equal(5.0, replay.Targets[2].Periods[1].Progress, 4);
        Assert.Equal(6.0, replay.Targets[2].Periods[2].Progress, 4);
        Assert.Equal(3.0, replay.Targets[0].Periods[2].Present, 4);
        Assert.Equal(12.0, replay.Targets[1].Periods[^1].Progress, 4);
    }

    [Fact]
    public void Recall_TargetNotBegunOrPastItsDeadline_GetsNoPosts()
    {
        var waiting = Worker("b", 30.0, 1.0) with { Start = Worlds.At(6) };
        var late = Worker("c", 30.0, 1.0) with { Deadline = Worlds.At(2) };
        var replay = Replay(Plan(Worker("a", 2.0, 2.0), waiting, late), RecallTo.Unfinished);

        // C may have them in February and March, B from August on, when it has begun; nobody in between.
        Assert.Equal([1, 2, 7, 8, 9, 10, 11], replay.RuleActs.Select(a => a.Period));
        Assert.Equal([2, 2, 1, 1, 1, 1, 1], replay.RuleActs.Select(a => a.Parts.Single(p => p.Amount > 0.0).Target));
    }

    [Fact]
    public void Recall_TargetsOfOtherTeams_AreLeftAlone()
    {
        var other = Worker("c", 50.0, 1.0) with { Staff = Worlds.Staff("other", 1.0) };
        var plan = Plan(Worker("a", 2.0, 2.0), Worker("b", 50.0, 1.0), other) with
        {
            Teams = [Worlds.Team("team", 10, 12), Worlds.Team("other", 1, 12)],
        };
        var tally = Worlds.Simulate(plan, 100, Scenario(RecallTo.Unfinished));

        Assert.Equal(tally.Shape.Variant(0, 2), tally.Shape.Variant(1, 2));
        Assert.NotEqual(tally.Shape.Variant(0, 1), tally.Shape.Variant(1, 1));
    }

    [Fact]
    public void Recall_FinishedMilestone_LendsItsPostsToo()
    {
        var milestone = new MilestoneTarget("a", Worlds.Title, Worlds.At(11), [new MilestoneStep("only", 1.5) { Staff = 1.0 }])
        {
            Staff = Worlds.Staff("team", 2.0),
        };

        Assert.Equal(2, Replay(Plan(milestone, Worker("b", 50.0, 1.0)), RecallTo.Lagging).RuleActs[0].Period);
    }

    private static DeliverTarget Worker(string id, double goal, double posts) => new(id, Worlds.Title, Worlds.At(11), goal)
    {
        Scope = 100.0,
        UnitLabour = 1.0,
        Staff = Worlds.Staff("team", posts),
    };

    private static Plan Plan(params ReadOnlySpan<Target> targets) => Worlds.Plan(12, targets) with
    {
        Teams = [Worlds.Team("team", 10, 12)],
    };

    private static Scenario Scenario(RecallTo to) =>
        new("ruled", Worlds.Title, [new Change.OfRule(new StandingRule.Recall("team", to))]);

    private static TrialReplay Replay(Plan plan, RecallTo to) =>
        Model.Compile(plan, [Scenario(to)], seed: 1).Replay(0, CancellationToken.None);
}
