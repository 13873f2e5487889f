using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Tallies;
using static WorkPlanSim.Analysis.Tests.Explanations.ExplainedWorlds;

namespace WorkPlanSim.Analysis.Tests.Explanations;

/// <summary>Held against closed forms; tolerances of shares are 4 standard errors, 4 √(p (1 - p) / n) ≤ 0.02 of 10 000.</summary>
public class ExplainerTests
{
    [Fact]
    public void Explain_OneInputThatDecides_HasAllOfTheVariance()
    {
        var answer = Explain(OfMoney(100m), "gullies");

        // Of the fund's share and what has arrived, the same thing in two measures, one is told.
        var effect = Assert.Single(answer.Inputs);
        Assert.Equal("funds/water/realised", effect.Column.Name);
        Assert.Equal(0.2, answer.Probability, 0.02);
        Assert.InRange(effect.Index.Value, 0.95, 1.0);
        Assert.Equal((0.0, 1.0), (effect.Bar.Low.Value, effect.Bar.High.Value));
        Assert.Equal(0.55, effect.Low, 0.01);
        Assert.Equal(0.95, effect.High, 0.01);
    }

    [Fact]
    public void Explain_TwoInputsThatMustBothBeGood_HaveTheirClosedFormIndices()
    {
        // Met where the rate allows it (p = 1/2) and the money suffices (q = 4/5): S of the rate is q (1 - p) / (1 - p q).
        var target = Bought("gullies", 150m) with { MaxRate = new Distribution.Uniform(40.0, 140.0) };
        var plan = OfMoney(150m) with { Targets = [target] };

        var answer = Explain(plan, "gullies", trials: 40_000);

        string[] names = [.. answer.Inputs.Select(i => i.Column.Name)];
        Assert.Equal(["targets/gullies/maxRate", "funds/water/realised"], names);
        Assert.Equal(2.0 / 3.0, answer.Inputs[0].Index.Value, 0.02);
        Assert.Equal(1.0 / 6.0, answer.Inputs[1].Index.Value, 0.02);
        Assert.Equal(0.8, answer.Inputs[0].Bar.High.Value, 0.03);
        Assert.Equal(0.0, answer.Inputs[0].Bar.Low.Value);
        Assert.All(answer.Inputs, i => Assert.True(i.IsTelling));
    }

    [Fact]
    public void Explain_ManyInputsWithoutEffect_TellSomethingInNoMoreThan5PercentOfRuns()
    {
        // The rate alone decides; a team of a year's twelve months, a season and a fund touch the target and change nothing.
        var target = AnalysisWorlds.Target("a", 0.4) with
        {
            Deadline = Period.FromIndex(11),
            Lag = 11.0,
            Budget = Given("water", 100m),
            Staff = Posts("bureau", 1.0),
        };
        var plan = OfMoney(100m) with
        {
            Calendar = AnalysisWorlds.Months(12),
            Targets = [target],
            Funds = [Fund("water", 100m, new Distribution.Uniform(0.5, 1.0)) with
            {
                Release = [.. Enumerable.Repeat(1.0 / 12.0, 12)],
                Delay = new Distribution.Uniform(0.0, 2.0),
            }],
            Teams = [Team("bureau", 40) with
            {
                Available = [.. Enumerable.Repeat(ShareRange.From(0.6, 0.9), 12)],
                AttritionPerYear = 0.3,
            }],
        };

        var answers = Enumerable.Range(1, 60).Select(seed => Explain(plan, "a", trials: 1000, (ulong)seed)).ToList();

        // Of 60 runs 5 % are 3; with 8 or more the 95 % interval would lie above.
        Assert.All(answers, a => Assert.True(a.Inputs.Length > 25));
        Assert.All(answers, a => Assert.Equal("targets/a/maxRate", a.Telling[0].Column.Name));
        Assert.InRange(answers.Count(a => a.Telling.Length > 1), 0, 7);
    }

    [Fact]
    public void Explain_AStepOfMoney_IsWorthItsClosedForm()
    {
        var answer = Explain(OfMoney(100m, fund: 105m), "gullies");

        var (more, less) = (answer.Levers[0], answer.Levers[1]);
        Assert.Equal((10.0, 100.0, 5.0, false), (more.Step, more.Given, more.Free, more.IsFree));
        Assert.Equal(2.0 * ((90.0 / 100.0) - (90.0 / 110.0)), more.Met.Difference, 0.02);
        Assert.True(more.Met.Interval.Contains(2.0 * ((90.0 / 100.0) - (90.0 / 110.0))));
        Assert.Equal((-10.0, true), (less.Step, less.IsFree));
        Assert.Equal(-answer.Probability, less.Met.Difference);
        Assert.Equal(0L, more.Met.Lost);
    }

    [Fact]
    public void Explain_ALeverThatDoesNothing_IsWorthExactlyNothing()
    {
        var target = Bought("gullies", 100m) with { Staff = Posts("bureau", 2.0) };
        var plan = OfMoney(100m) with { Targets = [target], Teams = [Team("bureau", 2)] };

        var answer = Explain(plan, "gullies");

        var posts = answer.Levers.Where(l => l.Kind == DriverKind.Team).ToList();
        Assert.Equal([1.0, -1.0], posts.Select(l => l.Step));
        Assert.All(posts, l => Assert.Equal((0.0, 0L, 0L), (l.Met.Difference, l.Met.Gained, l.Met.Lost)));
        Assert.All(posts, l => Assert.False(l.Met.IsSignificant));
        Assert.Equal((0.0, false), (posts[0].Free, posts[0].IsFree));
    }

    [Fact]
    public void Explain_AFundThatTheTargetMayNotHave_IsNoLever()
    {
        var plan = OfMoney(100m);
        plan = plan with { Funds = [.. plan.Funds, Fund("other", 50m) with { Eligible = ["roads"] }, Fund("any", 50m)] };

        var answer = Explain(plan, "gullies");

        string[] funds = [.. answer.Levers.Select(l => l.DriverId).Distinct(StringComparer.Ordinal)];
        Assert.Equal(["water", "any"], funds);
    }

    [Fact]
    public void Explain_MoneyThatReaches80Percent_IsTheKnownAmount()
    {
        var answer = Explain(OfMoney(100m), "gullies");

        // 2 (1 - 90 / B) = 0.8 at B = 150; an error of 0.02 in probability is 2.5 in money.
        var money = answer.Reaches.Single(r => r.By == ReachBy.Money);
        Assert.Equal(ReachOutcome.Reached, money.Outcome);
        Assert.InRange(money.Amount, 47, 53);
        Assert.True(money.Probability >= 0.8);
        Assert.Equal(("water", (double)money.Amount, 900.0), money.Parts.Select(p => (p.DriverId, p.Amount, p.Free)).Single());
        Assert.True(MetWith(money.Amount - 1) < 8000 && MetWith(money.Amount) == money.Met);
    }

    [Fact]
    public void Explain_ATargetWithoutMoney_ReachesByTheFundThatHasMostToSpare()
    {
        var plan = OfMoney(0m);
        plan = plan with { Funds = [Fund("poor", 50m), .. plan.Funds, Fund("closed", 5000m) with { Eligible = ["roads"] }] };

        var money = Explain(plan, "gullies").Reaches.Single(r => r.By == ReachBy.Money);

        Assert.Equal(ReachOutcome.Reached, money.Outcome);
        Assert.InRange(money.Amount, 147, 153);
        Assert.Equal(("water", (double)money.Amount), money.Parts.Select(p => (p.DriverId, p.Amount)).Single());
    }

    [Fact]
    public void Explain_PostsThatReach80Percent_AreWholeAndShared()
    {
        // Each unit takes a post of work that is uniform on [0, 1] of one: 80 % at a capacity of 0.8 × 10.
        var target = new DeliverTarget("roads", AnalysisWorlds.Title, Period.FromIndex(0), 10.0)
        {
            Scope = 10.0,
            UnitLabour = new Distribution.Uniform(0.0, 1.0),
            Staff = Posts("a", 2.0).AddRange(Posts("b", 1.0)),
        };
        var plan = AnalysisWorlds.Plan(target) with { Teams = [Team("a", 20), Team("b", 1)] };

        var answer = Explain(plan, "roads");

        var posts = answer.Reaches.Single(r => r.By == ReachBy.Posts);
        Assert.InRange(posts.Amount, 5, 6);
        Assert.Equal(posts.Amount, posts.Parts.Sum(p => p.Amount), 1e-9);
        Assert.Equal(posts.Parts[0].Amount, 2.0 * posts.Parts[1].Amount, 1e-9);
        Assert.Equal([18.0, 0.0], posts.Parts.Select(p => p.Free));
        Assert.All(
            answer.Reaches.Where(r => r.By != ReachBy.Posts), r => Assert.Equal(ReachOutcome.NoLever, r.Outcome));
    }

    [Fact]
    public void Explain_MoneyAndPostsThatMustBothGrow_ReachOnlyTogether()
    {
        // 2 of 3 posts are missing and the money reaches 1 of 10 times: half as much again of both is enough.
        var target = Bought("gullies", 100m) with { UnitLabour = 0.1, Staff = Posts("bureau", 6.5) };
        var plan = OfMoney(100m) with { Targets = [target], Teams = [Team("bureau", 100)] };

        var answer = Explain(plan, "gullies", trials: 4000);

        Assert.Equal(
            [ReachOutcome.OutOfReach, ReachOutcome.OutOfReach, ReachOutcome.Reached], answer.Reaches.Select(r => r.Outcome));
        Assert.InRange(answer.Reaches[2].Amount, 47, 54);

        // The most that is tried is all that the fund is.
        Assert.Equal(1000, answer.Reaches[0].Amount);
        Assert.Equal(0.0, answer.Reaches[0].Probability);
    }

    [Fact]
    public void Explain_ATargetThatAlwaysComesTrue_HasNothingToExplain()
    {
        var answer = Explain(OfMoney(200m), "gullies", trials: 1000);

        Assert.Equal(ExplanationGap.TooFewMissed, answer.Gap);
        Assert.Empty(answer.Inputs);
        Assert.Empty(answer.Binding);
        Assert.Empty(answer.Together);
        Assert.Equal(ReachOutcome.Already, answer.Reaches[0].Outcome);
    }

    [Fact]
    public void Explain_ATargetThatNeverDoes_SaysWhatBindsItButNothingOfInputs()
    {
        var answer = Explain(OfMoney(50m), "gullies", trials: 1000);

        Assert.Equal(ExplanationGap.TooFewMet, answer.Gap);
        Assert.Empty(answer.Inputs);
        Assert.Equal((Bottleneck.Budget, 1.0), (answer.Binding[0].Binding, answer.Binding[0].ShareOf(Bottleneck.Budget)));
    }

    [Fact]
    public void Explain_TargetsThatWaitForIt_FailWithItAndOthersDoNot()
    {
        // Who is late in the first month leaves no time in the second.
        var waiting = AnalysisWorlds.Target("waiting", 1.0) with
        {
            After = [new Predecessor("first", 1.0)],
            Deadline = Period.FromIndex(1),
        };
        var plan = AnalysisWorlds.Plan(
            AnalysisWorlds.Target("first", 0.6), waiting, AnalysisWorlds.Target("other", 0.5)) with
        {
            Calendar = AnalysisWorlds.Months(2),
        };

        var answer = Explain(plan, "first");

        var together = Assert.Single(answer.Together);
        Assert.Equal("waiting", together.Target.Id);
        Assert.Equal((1.0, 0.0), (together.WhenMissed, together.WhenMet));
    }

    [Fact]
    public void Explain_SixtyTargetsThatHaveNothingInCommon_FailTogetherInNoMoreThan5PercentOfRuns()
    {
        // Looked at one by one, one or another of sixty would be told in a sixth of the runs.
        const int Seeds = 300;
        var plan = AnalysisWorlds.Plan([.. Enumerable.Range(0, 61).Select(i => AnalysisWorlds.Target($"t{i}", 0.5))]);

        var told = Enumerable.Range(1, Seeds).Count(seed => !Explain(plan, "t0", trials: 1000, (ulong)seed).Together.IsEmpty);

        Assert.InRange(Proportion.Wilson(told, Seeds).Low, 0.0, 0.05);
    }

    [Fact]
    public void Explain_AComposite_HasNoLeversButInputs()
    {
        var both = new CompositeTarget(
            "both", AnalysisWorlds.Title, Period.FromIndex(0), CompositeRule.All, ["gullies", "b"], 2);
        var plan = OfMoney(150m) with { Targets = [Bought("gullies", 150m), AnalysisWorlds.Target("b", 0.5), both] };

        var answer = Explain(plan, "both");

        Assert.Empty(answer.Levers);
        Assert.All(answer.Reaches, r => Assert.Equal(ReachOutcome.NoLever, r.Outcome));
        string[] names = [.. answer.Inputs.Select(i => i.Column.Name)];
        Assert.Equal(["targets/b/maxRate", "funds/water/realised"], names);
    }

    [Fact]
    public void Explain_UnderAScenarioWithMovesInTheYear_IsOfTheTrialsOfItsRun()
    {
        var plan = OfMoney(80m) with { Calendar = AnalysisWorlds.Months(3) };
        plan = plan with
        {
            Funds = [plan.Funds[0] with { Release = [0.5, 0.3, 0.2] }],
            Targets = [.. new[] { Bought("gullies", 80m), Bought("roads", 400m) }.Select(t => t with { Deadline = Period.FromIndex(2) })],
        };
        var scenario = new Scenario("moved", AnalysisWorlds.Title, [
            new Change.OfBudget("water", "gullies", AmountRule.Move, 60.0, "roads", Period.FromIndex(1))]);

        var answer = Explain(plan, "gullies", trials: 3000, scenario: scenario);

        var run = new TrialRuns(plan, 1, 3000, 1).Run([scenario], CancellationToken.None);
        Assert.Equal(run.Variants[run.Shape.Variant(0, 0)].Met, answer.Met);
        Assert.Equal((80.0, 520.0), (answer.Levers[0].Given, answer.Levers[0].Free));
    }

    [Fact]
    public void Explain_ATargetThatIsNotThere_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Explain(OfMoney(100m), "roads"));

    private static long MetWith(long more)
    {
        var tally = new TrialRuns(OfMoney(100m + more), 1, 10_000, 1).Run([Scenario.Baseline], CancellationToken.None);
        return tally.Variants[0].Met;
    }
}
