using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Tests.Comparison;
using WorkPlanSim.Analysis.Tests.Explanations;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Tests.Exports;

/// <summary>Judged by what stands in the text: numbers are read back and added, as decimals and as whole steps.</summary>
public class DifferenceExplanationJsonTests
{
    private const long Trials = 1_000_003;

    private static readonly Gen<ImmutableArray<Change>> Changes = Gen.OneOf(
            Gen.Select(Gen.Bool, Gen.Int[1, 40]).Select((first, amount) =>
                (Change)new Change.OfBudget("water", first ? "gullies" : "roads", AmountRule.Add, amount)),
            Gen.Int[1, 2].Select(quarters => (Change)new Change.OfFund("water") { LatePeriods = quarters * 0.25 }),
            Gen.Int[1, 9].Select(more => (Change)new Change.OfTarget("roads", [new TargetSetting.ToNumber("goal", 85.0 + more)])))
        .Array[1, 4].Select(a => a.ToImmutableArray());

    /// <summary>With numbers of trials whose inverses end nowhere, and levers whose orders make sixths and twenty-fourths of them.</summary>
    [Fact]
    public void Write_AnyPlanTrialsAndSeed_HasPartsThatAddUpAsTheyArePrinted() => Gen.Select(
        Changes, Changes, Gen.Int[60, 140], Gen.Int[1, 999], Gen.ULong).Sample(
        (from, to, money, trials, seed) =>
        {
            var runs = new TrialRuns(PlanOf(money), seed, trials, 1);
            var answer = DifferenceExplainer.Explain(runs, ScenarioOf(from), ScenarioOf(to), CancellationToken.None);

            AssertAddsUp(answer, splits: answer.Levers.IsEmpty ? 0 : 4);
        },
        iter: 60,
        threads: 1);

    /// <summary>Of a million trials and any values, so also of parts that far exceed what they add up to.</summary>
    [Fact]
    public void Write_AnySplit_HasPartsThatAddUpAsTheyArePrinted() => Gen.Int[1, 7].SelectMany(levers =>
        Gen.Long[0, Trials].Array[1 << levers].Select(values => Game.Table(levers, values))).Sample(
        game =>
        {
            var split = game.Split();
            var paired = new PairedDifference(true, Math.Max(split.Difference, 0), Math.Max(-split.Difference, 0), Trials);
            var scenario = ScenarioOf([]);
            var answer = new DifferenceExplanation(
                PlanOf(100), scenario, scenario, Trials, 1, [], [], null, new PairedSplit(0, paired, split));

            AssertAddsUp(answer, splits: 1);
        },
        iter: 300);

    [Fact]
    public void Write_OneLever_HasTheWholeDifference()
    {
        ImmutableArray<Change> to = [new Change.OfBudget("water", "gullies", AmountRule.Add, 30.0)];
        var runs = new TrialRuns(PlanOf(100), 1, 777, 1);

        using var json = Written(DifferenceExplainer.Explain(runs, ScenarioOf([]), ScenarioOf(to), CancellationToken.None));

        var target = json.RootElement.GetProperty("targets")[0];
        Assert.NotEqual(0L, StepsOf(target));
        Assert.Equal(
            target.GetProperty("difference").GetRawText(), target.GetProperty("parts")[0].GetProperty("difference").GetRawText());
    }

    private static void AssertAddsUp(DifferenceExplanation answer, int splits)
    {
        using var json = Written(answer);
        var root = json.RootElement;
        var perOne = root.GetProperty("stepsPerOne").GetInt64();
        var found = SplitsOf(root).ToList();

        Assert.Equal(splits, found.Count);
        foreach (var split in found)
        {
            var parts = split.GetProperty("parts").EnumerateArray().ToList();
            Assert.Equal(StepsOf(split), parts.Sum(StepsOf));
            Assert.Equal(DecimalOf(split), parts.Sum(DecimalOf));
            Assert.All(parts.Append(split), p => Assert.Equal(StepsOf(p), DecimalOf(p) * perOne));
        }

        foreach (var split in found.Where(s => s.TryGetProperty("gained", out _)))
        {
            var net = split.GetProperty("gained").GetInt64() - split.GetProperty("lost").GetInt64();
            Assert.Equal((decimal)net / answer.Trials, DecimalOf(split), 12);
        }
    }

    private static IEnumerable<JsonElement> SplitsOf(JsonElement root) => root.GetProperty("targets").EnumerateArray()
        .Concat(root.EnumerateObject().Where(p => p.Name is "expectedMet" or "allMandatory").Select(p => p.Value));

    private static long StepsOf(JsonElement part) => part.GetProperty("steps").GetInt64();

    private static decimal DecimalOf(JsonElement part) => part.GetProperty("difference").GetDecimal();

    private static JsonDocument Written(DifferenceExplanation answer)
    {
        using var stream = new MemoryStream();
        DifferenceExplanationJson.Write(stream, answer, "test");
        return JsonDocument.Parse(stream.ToArray());
    }

    private static Scenario ScenarioOf(ImmutableArray<Change> changes) => new("test", AnalysisWorlds.Title, changes);

    private static Plan PlanOf(int money) => ExplainedWorlds.OfMoney(money) with
    {
        Targets =
        [
            ExplainedWorlds.Bought("gullies", money) with { Mandatory = true },
            ExplainedWorlds.Bought("roads", 130m) with { Mandatory = true },
        ],
    };
}
