using WorkPlanSim.PlanFiles.Editing;
using WorkPlanSim.Web.Editor;
using WorkPlanSim.Web.Tests.Api;

namespace WorkPlanSim.Web.Tests.Editor;

/// <summary>The way back and forth of an edit, and problems beside the right field.</summary>
public sealed class EditSessionTests
{
    private static readonly PlanPath Gullies = PlanPath.Parse("targets.gullies");

    [Fact]
    public void Typing_InOneField_IsOneStepBack_InTwo_IsTwo()
    {
        var session = Begin();
        foreach (var typed in new[] { "4", "40", "400" })
        {
            session.Type(Gullies.Then("goal"), PlanValue.Of(typed));
        }

        session.Type(Gullies.Then("weight"), PlanValue.Of("2"));

        session.Undo();
        Assert.Equal(("400", ""), (session.TextOf(Gullies.Then("goal")), session.TextOf(Gullies.Then("weight"))));
        session.Undo();
        Assert.Equal(TinyPlan.Text, session.Document.Text);
        Assert.False(session.CanUndo);
        session.Redo();
        Assert.Equal("400", session.TextOf(Gullies.Then("goal")));
    }

    [Fact]
    public void Typing_AfterAStepBack_IsAnotherStep()
    {
        var session = Begin();
        session.Type(Gullies.Then("goal"), PlanValue.Of("40"));
        session.Undo();
        session.Type(Gullies.Then("goal"), PlanValue.Of("50"));

        session.Undo();

        Assert.Equal(TinyPlan.Text, session.Document.Text);
    }

    [Fact]
    public void Undo_OfStepsThatArePacked_BringsBackEverySign()
    {
        var start = PlanDocument.Open(File.ReadAllText(Checkout.SeedPlan))!;
        var session = new EditSession(start, "work-plan-2024", mayChange: true);
        var titled = start.Set(PlanPath.Parse("title"), PlanValue.Of("计划 \U0001F331 \"so\""));
        session.Change(_ => titled);
        session.Change(d => d.Remove(PlanPath.Parse("correlations")));

        session.Undo();
        Assert.Equal(titled.Text, session.Document.Text);
        session.Undo();
        Assert.Equal(start.Text, session.Document.Text);
        session.Redo();
        Assert.Equal(titled.Text, session.Document.Text);
    }

    [Fact]
    public async Task Problems_AreThoseOfTheLastThatWasTyped()
    {
        var session = Begin();
        var told = new TaskCompletionSource();
        session.Changed = () => (session.IsChecking ? null : told)?.TrySetResult();

        session.Type(Gullies.Then("goal"), PlanValue.Of("many"));
        session.Type(Gullies.Then("goal"), PlanValue.Of("-3"));
        await told.Task;

        var problem = Assert.Single(session.Problems);
        Assert.Equal("targets.gullies.goal", problem.Path.ToString());
        Assert.Contains("'-3'", problem.Beside(Domain.Texts.Language.En), StringComparison.Ordinal);
        Assert.Equal(1, session.Errors);
    }

    [Fact]
    public void Reader_ChangesNothing()
    {
        var session = new EditSession(PlanDocument.Open(TinyPlan.Text)!, "tiny", mayChange: false);

        session.Type(Gullies.Then("goal"), PlanValue.Of("40"));
        session.Change(d => d.Remove(Gullies));

        Assert.Equal(TinyPlan.Text, session.Document.Text);
    }

    [Fact]
    public void Problem_BesideItsField_DoesNotRepeatTheWayThere()
    {
        var session = new EditSession(
            PlanDocument.Open(TinyPlan.Text.Replace("goal: 38", "goal: many").Replace("limit: 0, ", ""))!, "tiny", mayChange: true);

        Assert.Equal(
            """
            targets.gullies.goal: expected a number above 0, found 'many'.
            targets.safety.limit: the field 'limit' is required and missing.
            """,
            string.Join('\n', session.Problems.Select(p => $"{p.Path}: {p.Beside(Domain.Texts.Language.En)}")));
    }

    [Theory]
    [InlineData("targets.gullies.goal", "targets.gullies", true)]
    [InlineData("targets.gullies.goal", "targets.gullies.goal", true)]
    [InlineData("targets.gullies.goal", "targets.gul", false)]
    [InlineData("targets.gullies.after[2].share", "targets.gullies.after", true)]
    public void Path_LeadsThroughWhatItIsIn(string path, string other, bool expected) =>
        Assert.Equal(expected, PlanPath.Parse(path).IsAtOrUnder(PlanPath.Parse(other)));

    [Theory]
    [InlineData("start", "")]
    [InlineData("funds.water.amount", "funds.water")]
    [InlineData("correlations[2].rank", "correlations")]
    public void Form_OfAProblem_IsThatOfItsDriver(string path, string form) =>
        Assert.Equal(PlanPath.Parse(form), EditPlaces.FormOf(PlanPath.Parse(path)));

    private static EditSession Begin() => new(PlanDocument.Open(TinyPlan.Text)!, "tiny", mayChange: true);
}
