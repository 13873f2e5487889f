using System.Text;
using System.Text.Json;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Tests.Explanations;

/// <summary>Rules as people and programs read them.</summary>
public class StandingRuleTextTests
{
    private static readonly Plan Plan = SamplePlan.Plan;

    private static readonly StandingRule Review = new StandingRule.Review(Period.FromIndex(6), Plan.Funds[0].Id, 0.5);

    [Fact]
    public void Of_Rules_SaysWhoseAndToWhom()
    {
        var text = new LeverText(Plan);
        var (fund, team) = (Plan.Funds[0].Title, Plan.Teams[0].Title);

        Assert.Equal(
            $"{fund.En}: reviewed in 2024-07, up to 50 % of what targets on course can spare goes to those that lag", text.Of(Review).En);
        Assert.Equal($"{fund.Zh}：2024-07 检查，按进度有余的资金至多 50% 调给落后目标", text.Of(Review).Zh);
        Assert.Equal(
            $"{team.En}: posts of targets already met work for those that lag",
            text.Of(new StandingRule.Recall(Plan.Teams[0].Id, RecallTo.Lagging)).En);
        Assert.Equal(
            $"{team.Zh}：已实现目标的人员支援未完成目标", text.Of(new StandingRule.Recall(Plan.Teams[0].Id, RecallTo.Unfinished)).Zh);
        Assert.Equal(text.Of(Review), text.Of(new Lever([new LeverChange(new Change.OfRule(Review), IsAdded: true)])));
    }

    [Fact]
    public void Write_Rules_GivesThemAsFilesDo()
    {
        Assert.Equal($$$"""{"review":{"at":"2024-07","fund":"{{{Plan.Funds[0].Id}}}","share":0.5}}""", Json(Review));
        Assert.Equal("""{"recall":{"team":"t","to":"unfinished"}}""", Json(new StandingRule.Recall("t", RecallTo.Unfinished)));
    }

    [Fact]
    public void Of_ScenariosThatDifferInARule_HasThatRuleAsALever()
    {
        StandingRule harder = new StandingRule.Review(Period.FromIndex(6), Plan.Funds[0].Id, 0.8);

        var levers = LeverList.Of(Of(Review), Of(harder));

        Assert.Equal(
            [(Review, false), (harder, true)],
            levers.Levers.Select(l => (((Change.OfRule)l.Changes.Single().Change).Rule, l.Changes.Single().IsAdded)).OrderBy(l => l.IsAdded));
        Assert.False(Suppositions.IsOnly(Of(Review)));
    }

    private static Scenario Of(StandingRule rule) => Scenario.Baseline with { Changes = [new Change.OfRule(rule)] };

    private static string Json(StandingRule rule)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            ChangeJson.Write(json, new Change.OfRule(rule), Plan.Calendar);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
