using System.Text;
using System.Text.Json;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Tests.Explanations;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Exports;

public class ExplanationJsonTests
{
    [Fact]
    public void Write_ATarget_GivesTheGoldenText() => Golden.Check("explanation.json", Written(seed: 1, threads: 1));

    [Fact]
    public void Write_ATargetThatNeverFails_SaysThatThereIsNothingToExplain()
    {
        using var json = JsonDocument.Parse(Of(ExplainedWorlds.Explain(ExplainedWorlds.OfMoney(200m), "gullies", 500)));

        Assert.Equal("tooFewMissed", json.RootElement.GetProperty("inputsUnknown").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("inputs").GetArrayLength());
        Assert.Equal("already", json.RootElement.GetProperty("reaches")[0].GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Write_AnyThreads_GivesTheSameText(int threads) =>
        Assert.Equal(Written(seed: 3, threads: 1), Written(seed: 3, threads));

    [Fact]
    public void Write_AnotherWorld_DiffersButSaysTheSameWithinChance()
    {
        using var here = JsonDocument.Parse(Written(seed: 1, threads: 1));
        using var there = JsonDocument.Parse(Written(seed: 2, threads: 1));
        double Index(JsonDocument json) => json.RootElement.GetProperty("inputs")[0].GetProperty("index").GetDouble();

        Assert.NotEqual(Index(here), Index(there));

        // Twice the standard error of an index near 2/3 of 2000 trials is 0.03; of their difference, with 3 for 2, 0.07.
        Assert.Equal(Index(here), Index(there), 0.07);
    }

    [Fact]
    public void WriteDifference_TwoScenarios_GivesTheGoldenText()
    {
        var from = new Scenario("late", AnalysisWorlds.Title, [new Change.OfFund("water") { LatePeriods = 0.25 }]);
        var to = new Scenario("more", AnalysisWorlds.Title, [
            new Change.OfBudget("water", "gullies", AmountRule.Add, 30.0),
            new Change.OfTarget("waiting", [new TargetSetting.ToNumber("goal", 2.0)]),
            new Change.OfSeason("earthworks") { Anomaly = -1.0, Months = [7, 8] },
        ]);
        var plan = Plan() with
        {
            Seasons = [new("earthworks", AnalysisWorlds.Title) { Workable = [.. Enumerable.Repeat(ShareRange.Certain(1.0), 2)] }],
        };

        var explanation = DifferenceExplainer.Explain(new TrialRuns(plan, 1, 1000, 1), from, to, CancellationToken.None);
        using var stream = new MemoryStream();
        DifferenceExplanationJson.Write(stream, explanation, "test");

        Golden.Check("difference-explanation.json", Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>A target that money and a rate decide, and one that waits for it.</summary>
    private static Plan Plan()
    {
        var plan = ExplainedWorlds.OfMoney(150m) with { Calendar = AnalysisWorlds.Months(2) };
        return plan with
        {
            Funds = [plan.Funds[0] with { Release = [1.0, 0.0] }],
            Teams = [ExplainedWorlds.Team("bureau", 4) with { Available = [ShareRange.Certain(1.0), ShareRange.Certain(1.0)] }],
            Targets =
            [
                ExplainedWorlds.Bought("gullies", 150m) with
                {
                    MaxRate = new Distribution.Uniform(40.0, 140.0),
                    Staff = ExplainedWorlds.Posts("bureau", 2.0),
                },
                AnalysisWorlds.Target("waiting", 1.0) with
                {
                    After = [new Predecessor("gullies", 1.0)],
                    Deadline = Period.FromIndex(1),
                },
            ],
        };
    }

    private static string Written(ulong seed, int threads) =>
        Of(ExplainedWorlds.Explain(Plan(), "gullies", trials: 2000, seed, threads));

    private static string Of(Explanation explanation)
    {
        using var stream = new MemoryStream();
        ExplanationJson.Write(stream, explanation, "test");
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
