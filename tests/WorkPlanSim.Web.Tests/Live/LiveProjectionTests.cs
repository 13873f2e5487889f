using System.Collections.Concurrent;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Live;

namespace WorkPlanSim.Web.Tests.Live;

/// <summary>What a page is told while sliders move: the figures of a plain run, of what was asked last.</summary>
public sealed class LiveProjectionTests
{
    private static readonly Plan Plan = PlanReader.ReadFiles(Checkout.SeedPlan, []).Value!.Plan;

    [Fact]
    public async Task Ask_ManyTimesAtOnce_EndsOnTheLastWithTheFiguresOfARun()
    {
        var shown = new ConcurrentQueue<LiveFigures>();
        var last = new TaskCompletionSource<LiveFigures>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var live = new LiveProjection(new LiveProjector(Plan), figures =>
        {
            shown.Enqueue(figures);
            if (figures is { Question: 40, Trials: LiveProjection.FirstGoal })
            {
                last.TrySetResult(figures);
            }

            return Task.CompletedTask;
        }, NothingFails);

        for (var i = 1; i <= 40; i++)
        {
            live.Ask(With(i / 10.0), LiveProjection.FirstGoal);
        }

        var end = await last.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var run = new TrialRuns(Plan, 1, LiveProjection.FirstGoal, 2).Run([Scenario.Baseline, With(4.0)], CancellationToken.None);
        Assert.Equal(
            Plan.Targets.Select((_, i) => run.Variants[run.Shape.Variant(1, i)].Met),
            end.Projection.Targets.Select(t => t.Met));
        Assert.Equal(shown.Select(f => f.Question).Order(), shown.Select(f => f.Question));
    }

    [Fact]
    public async Task Ask_OfOneTarget_LeavesTheFiguresOfOthersAsTheyWere()
    {
        var shown = new BlockingCollection<LiveFigures>();
        await using var live = new LiveProjection(new LiveProjector(Plan), figures =>
        {
            shown.Add(figures);
            return Task.CompletedTask;
        }, NothingFails);
        live.Ask(With(4.0), LiveProjection.FirstGoal);
        var before = shown.Take();
        while (before.Trials < LiveProjection.FirstGoal)
        {
            before = shown.Take();
        }

        live.Ask(With(3.0), LiveProjection.FirstGoal);
        var after = shown.Take();

        var changed = Plan.Targets.Index()
            .Where(t => after.Projection.Targets[t.Index].Met != before.Projection.Targets[t.Index].Met).Select(t => t.Item.Id);
        Assert.Equal("erosion-gullies", Assert.Single(changed));
    }

    [Fact]
    public async Task Failure_ThatNobodyForesaw_IsTold()
    {
        var told = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var live = new LiveProjection(new LiveProjector(Plan), _ => throw new InvalidOperationException("Nobody foresaw it."), e =>
        {
            told.SetResult(e);
            return Task.CompletedTask;
        });

        live.Ask(With(4.0), LiveProjection.FirstGoal);

        Assert.Equal("Nobody foresaw it.", (await told.Task.WaitAsync(TimeSpan.FromSeconds(30))).Message);
    }

    [Fact]
    public async Task Levers_ThatCanNotBeFound_AreTold()
    {
        var told = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var finding = new LeverFinding(Plan, _ => Task.CompletedTask, e =>
        {
            told.SetResult(e);
            return Task.CompletedTask;
        });

        finding.Ask(Scenario.Baseline, "no-such-target");

        Assert.IsType<ArgumentException>(await told.Task.WaitAsync(TimeSpan.FromSeconds(30)), exactMatch: false);
    }

    private static Task NothingFails(Exception e) => throw new InvalidOperationException("Something failed.", e);

    private static Scenario With(double posts) => new(
        "moved",
        BilingualText.Same("moved"),
        [new Change.OfStaff("water-bureau", "erosion-gullies", AmountRule.Set, posts)]);
}
