using WorkPlanSim.PlanFiles.Editing;
using WorkPlanSim.Web.Editor;

namespace WorkPlanSim.Web.Tests.Editor;

/// <summary>What refers to something follows its new id, and nothing else does.</summary>
public sealed class PlanReferencesTests
{
    private const string Text =
        """
        plan: all
        funds:
          water: {amount: 1, eligible: [park, road]}
        teams:
          water: {headcount: 3}
        seasons:
          frost: {workable: 1}
        correlations:
          - {between: [seasons/frost, teams/water/secondments/flood], rank: 0.1}
          - {between: [targets/park/steps/build/takes, funds/water/delay], rank: 0.1}
        targets:
          park:
            kind: milestone
            season: frost
            department: water
            steps: {design: {takes: 1}, build: {takes: 1, after: [design], season: frost}}
            step: design
            budget: {water: 1}
            staff: {water: 2}
          road: {kind: deliver, after: [park, {target: park, share: 0.5}], title: park}
          both: {kind: all, of: [park, road]}
        """;

    [Theory]
    [InlineData("funds.water", "correlations[2].between[2] targets.park.budget.water")]
    [InlineData("teams.water", "correlations[1].between[2] targets.park.department targets.park.staff.water")]
    [InlineData("seasons.frost", "correlations[1].between[1] targets.park.season targets.park.steps.build.season")]
    [InlineData("targets.park", "funds.water.eligible[1] correlations[2].between[1] targets.road.after[1] targets.road.after[2].target targets.both.of[1]")]
    [InlineData("targets.park.steps.design", "targets.park.steps.build.after[1] targets.park.step")]
    public void To_FindsWhatRefersToIt(string path, string expected)
    {
        var found = PlanReferences.To(Document().Root, PlanPath.Parse(path));

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Rename_LetsThemFollow()
    {
        var renamed = Document();
        foreach (var (path, id) in new[] { ("targets.park", "garden"), ("teams.water", "bureau"), ("targets.garden.steps.design", "draw") })
        {
            renamed = PlanReferences.Rename(renamed, PlanPath.Parse(path), id);
        }

        var expected = Text.Replace("[park", "[garden").Replace("target: park", "target: garden").Replace("  park:", "  garden:")
            .Replace("targets/park", "targets/garden").Replace("teams/water", "teams/bureau").Replace("  water: {headcount", "  bureau: {headcount")
            .Replace("department: water", "department: bureau").Replace("staff: {water", "staff: {bureau").Replace("design", "draw");
        Assert.Equal(expected, renamed.Text);
    }

    private static PlanDocument Document() => PlanDocument.Open(Text)!;
}
