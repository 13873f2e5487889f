using WorkPlanSim.PlanFiles.Editing;
using WorkPlanSim.Web.Editor;
using WorkPlanSim.Web.Tests.Api;

namespace WorkPlanSim.Web.Tests.Editor;

/// <summary>Two who changed one plan: both are in what comes of it, and what is dropped is told before.</summary>
public sealed class PlanMergeTests
{
    private static readonly PlanDocument Began = PlanDocument.Open(TinyPlan.Text)!;

    [Fact]
    public void Together_OfChangesInDifferentPlaces_HasBoth_AndTheirComments()
    {
        var theirs = PlanDocument.Open(TinyPlan.Text.Replace("amount: 1560", "amount: 1600", StringComparison.Ordinal) + "\n# Agreed in May.\n")!;
        var merge = new PlanMerge(Began, theirs, Set(Began, "targets.gullies.goal", "40"));

        Assert.Empty(merge.Dropped());
        Assert.Equal(theirs.Text.Replace("goal: 38", "goal: 40", StringComparison.Ordinal), merge.Together().Text);
    }

    [Fact]
    public void Dropped_IsWhatBothChangedIntoSomethingElse()
    {
        var theirs = Set(Set(Set(Began, "targets.gullies.goal", "39"), "funds.water.amount", "1600"), "teams.bureau.headcount", "12");
        var mine = Set(Set(Began, "targets.gullies.goal", "40"), "funds.water.amount", "1600");
        var merge = new PlanMerge(Began, theirs, mine);

        Assert.Equal("targets.gullies.goal 39 40", Told(merge));
        Assert.Equal("40 1600 12", ValuesOf(merge.Together(), "targets.gullies.goal", "funds.water.amount", "teams.bureau.headcount"));
    }

    [Fact]
    public void TargetThatTheyRemoved_ComesBackWhole_WhereOneFieldOfItWasChangedHere()
    {
        var gullies = PlanPath.Parse("targets.gullies");
        var merge = new PlanMerge(Began, Began.Remove(gullies), Set(Began, "targets.gullies.goal", "40"));

        Assert.StartsWith("targets.gullies - {kind: deliver, goal: 40", Told(merge), StringComparison.Ordinal);
        Assert.Equal("deliver 40", ValuesOf(merge.Together(), "targets.gullies.kind", "targets.gullies.goal"));
    }

    [Fact]
    public void TargetThatWasRemovedHere_StaysRemoved_AndTheirFieldOfItIsTold()
    {
        var gullies = PlanPath.Parse("targets.gullies");
        var merge = new PlanMerge(Began, Set(Began, "targets.gullies.goal", "39"), Began.Remove(gullies));

        Assert.Equal("targets.gullies.goal 39 -", Told(merge));
        Assert.Null(merge.Together().Find(gullies));
    }

    [Fact]
    public void WhereNobodyKnowsWhatBothBeganWith_MineStands_AndAllThatDiffersIsTold()
    {
        var mine = Set(Began, "funds.water.amount", "1600");
        var merge = new PlanMerge(null, Set(Began, "targets.gullies.goal", "39"), mine);

        Assert.Equal("funds.water.amount 1560 1600; targets.gullies.goal 39 38", Told(merge));
        Assert.Same(mine, merge.Together());
    }

    private static PlanDocument Set(PlanDocument document, string path, string value) =>
        document.Set(PlanPath.Parse(path), PlanValue.Of(value));

    private static string Told(PlanMerge merge) =>
        string.Join("; ", merge.Dropped().Select(d => $"{d.Path} {d.Theirs ?? "-"} {d.Mine ?? "-"}"));

    private static string ValuesOf(PlanDocument document, params string[] paths) =>
        string.Join(' ', paths.Select(p => ((PlanValue.Text)document.Find(PlanPath.Parse(p))!).Content));
}
