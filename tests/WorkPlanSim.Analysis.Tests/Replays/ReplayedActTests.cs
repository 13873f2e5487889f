using System.Text;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Simulation.Replays;

namespace WorkPlanSim.Analysis.Tests.Replays;

/// <summary>What rules moved period by period, told as a planner tells it.</summary>
public class ReplayedActTests
{
    private static readonly Plan Plan = SamplePlan.Plan with
    {
        Rules =
        [
            new StandingRule.Review(Period.FromIndex(6), SamplePlan.Plan.Funds[0].Id, 0.5),
            new StandingRule.Recall(SamplePlan.Plan.Teams[0].Id, RecallTo.Lagging),
        ],
    };

    [Fact]
    public void Read_PostsThatWorkAlikeFromPeriodToPeriod_AreToldOnce()
    {
        var acts = ReplayedAct.Read(Plan, [Posts(3, 1.0), Posts(4, 1.0), Posts(5, 0.5), Money(6), Posts(6, 0.5), Posts(8, 0.5)]);

        Assert.Equal([(3, 4), (5, 6), (6, 6), (8, 8)], acts.Select(a => (a.First, a.Last)));
        Assert.Equal([Plan.Rules[1], Plan.Rules[1], Plan.Rules[0], Plan.Rules[1]], acts.Select(a => a.Rule));
        Assert.Equal([(Plan.Targets[0], -10.0), (Plan.Targets[2], 10.0)], acts[2].Parts.AsEnumerable());
    }

    [Fact]
    public void Of_OneTarget_KeepsWhatItHadAPartIn()
    {
        var year = SampleReplay.Year with { Plan = Plan, Acts = ReplayedAct.Read(Plan, [Posts(3, 1.0), Money(6)]) };

        Assert.Equal(6, Assert.Single(year.Of(Plan.Targets[2].Id).Acts).First);
        Assert.Equal(2, year.Of(Plan.Targets[0].Id).Acts.Length);
    }

    [Fact]
    public void Write_YearWithRules_SaysWhatTheyMoved()
    {
        var year = SampleReplay.Year with { Plan = Plan, Acts = ReplayedAct.Read(Plan, [Posts(3, 1.0), Posts(4, 1.0)]) };
        using var stream = new MemoryStream();

        ReplayJson.Write(stream, year, SampleReplay.Origin);

        using var json = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(
            $$$"""
            [{"recall":{"team":"{{{Plan.Teams[0].Id}}}","to":"lagging"},"from":"2024-04","through":"2024-05",
            "moved":[{"target":"{{{Plan.Targets[0].Id}}}","amount":-1},{"target":"{{{Plan.Targets[1].Id}}}","amount":1}]}]
            """.ReplaceLineEndings(""),
            System.Text.Json.JsonSerializer.Serialize(json.RootElement.GetProperty("rules")));
    }

    [Fact]
    public void FromBytes_OfAReplayBeforeThereWereRules_HasNoActs()
    {
        var bytes = new TrialReplay(3, [], [], [], []).ToBytes();
        var older = Encoding.UTF8.GetString(bytes).Replace(",\"RuleActs\":[]", "", StringComparison.Ordinal);

        Assert.DoesNotContain("RuleActs", older, StringComparison.Ordinal);
        Assert.Empty(TrialReplay.FromBytes(Encoding.UTF8.GetBytes(older)).RuleActs);
    }

    private static RuleAct Posts(int period, double posts) => new(1, period, [new RulePart(0, -posts), new RulePart(1, posts)]);

    private static RuleAct Money(int period) => new(0, period, [new RulePart(0, -10.0), new RulePart(2, 10.0)]);
}
