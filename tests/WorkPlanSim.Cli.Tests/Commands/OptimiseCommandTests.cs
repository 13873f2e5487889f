using System.Text.Json;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Cli.Tests.Commands;

public sealed class OptimiseCommandTests
{
    [Theory]
    [InlineData("optimise plan.yaml --objective most", "'most' is no value for --objective")]
    [InlineData("optimise plan.yaml --at-least erosion-gullies", "'erosion-gullies' is no value for --at-least")]
    [InlineData("optimise plan.yaml --at-least erosion-gullies=1.1", "'erosion-gullies=1.1' is no value for --at-least")]
    [InlineData("optimise plan.yaml --at-least gull=0.5", "no target 'gull'")]
    [InlineData("optimise plan.yaml --keep gull", "no target 'gull'")]
    [InlineData("optimise plan.yaml --change-at-most -1", "--change-at-most")]
    [InlineData("optimise plan.yaml --floor erosion-gullies=5", "is no value for --floor")]
    [InlineData("optimise plan.yaml --floor erosion-gullies/gold=5", "no fund or team 'gold'")]
    [InlineData("optimise plan.yaml --floor erosion-gullies/transfer=5 --cap erosion-gullies/transfer=4", "is below its floor")]
    [InlineData("frontier plan.yaml --fund gold", "no fund or team 'gold'")]
    [InlineData("frontier plan.yaml other.yaml", "'other.yaml' is one too many")]
    public async Task Command_Mistake_EndsWithCode2AndSaysWhatToDo(string line, string said)
    {
        var trial = new Trial();

        var code = await trial.RunAsync([.. line.Split(' '), "--lang", "en"]);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(said, trial.Error, StringComparison.Ordinal);
        Assert.Null(trial.Answering.Optimised);
        Assert.Null(trial.Answering.FrontierAsked);
    }

    [Fact]
    public async Task Optimise_Options_AreAsked()
    {
        var trial = new Trial();

        var code = await trial.RunAsync(
            "optimise", "plan.yaml", "--objective", "met", "--at-least", "erosion-gullies=0.8", "--keep", "petition-cases", "--keep",
            "river-water", "--change-at-most", "50.5", "--floor", "erosion-gullies/transfer=100", "--cap", "erosion-gullies/transfer=300",
            "--trials", "500", "--seed", "7");

        Assert.Equal(ExitCode.Done, code);
        var question = trial.Answering.Optimised;
        Assert.NotNull(question);
        Assert.Equal((7UL, 500), (question.World.Seed, question.World.Trials));
        Assert.Equal(AllocationObjective.Met, question.Allocation.Objective);
        Assert.Equal(0.8, question.Allocation.AtLeast["erosion-gullies"]);
        Assert.Equal(["petition-cases", "river-water"], question.Allocation.Keep);
        Assert.Equal(new Money(50.5m), question.Allocation.ChangeAtMost);
        Assert.Equal(new GivenBound("erosion-gullies", "transfer", 100m, 300m), Assert.Single(question.Allocation.Bounds));
    }

    [Theory]
    [InlineData(UnmetLimitKind.AtLeast, true, "en", "together with the demands before it, 87.0% is the most")]
    [InlineData(UnmetLimitKind.AtLeast, false, "en", "None was found, which does not prove that there is none: \"Erosion gullies treated\" is to reach 95.0%; 87.0% was reached")]
    [InlineData(UnmetLimitKind.Keep, true, "zh", "最高只能到 87.0%")]
    [InlineData(UnmetLimitKind.Keep, false, "zh", "没有找到这样的分配（不能证明没有）")]
    [InlineData(UnmetLimitKind.ChangeAtMost, false, "en", "None was found within floors and caps")]
    [InlineData(UnmetLimitKind.Bound, true, "en", "erosion-gullies is bound by 0.95; the nearest is 0.87")]
    [InlineData(UnmetLimitKind.Bound, true, "zh", "erosion-gullies 要求 0.95，最接近的只能是 0.87")]
    [InlineData(UnmetLimitKind.Bounds, false, "zh", "没有找到符合全部上下限的分配")]
    public async Task Optimise_OfWhatIsNotMet_SaysHowFarItIsAndWhetherThatIsProven(
        UnmetLimitKind kind, bool isProven, string language, string said)
    {
        var trial = new Trial
        {
            Answering = new FakeAnswering
            {
                Outcome = new AllocationOutcome.Impossible(new UnmetLimit(kind, "erosion-gullies", 0.95, 0.87, isProven)),
            },
        };

        var code = await trial.RunAsync("optimise", "plan.yaml", "--at-least", "erosion-gullies=0.95", "--lang", language);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(said, trial.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(isProven, !trial.Error.Contains(language == "zh" ? "没有找到" : "None was found", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Optimise_OfWhatIsNotMet_TellsOtherProgramsToo()
    {
        var trial = new Trial
        {
            Answering = new FakeAnswering
            {
                Outcome = new AllocationOutcome.Impossible(new UnmetLimit(UnmetLimitKind.AtLeast, "erosion-gullies", 0.95, 0.87, true)),
            },
        };

        await trial.RunAsync("optimise", "plan.yaml", "--at-least", "erosion-gullies=0.95", "--json", "-");

        var unmet = JsonDocument.Parse(trial.Out).RootElement.GetProperty("unmet");
        Assert.Equal("atLeast", unmet.GetProperty("demand").GetString());
        Assert.Equal("erosion-gullies", unmet.GetProperty("id").GetString());
        Assert.Equal((0.95, 0.87, true), (
            unmet.GetProperty("wanted").GetDouble(), unmet.GetProperty("reach").GetDouble(), unmet.GetProperty("proven").GetBoolean()));
    }

    [Fact]
    public async Task Optimise_Recommended_WritesTheScenarioAndMakesItsFolder()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "out", "best.yaml");

        await new Trial().RunAsync("optimise", "plan.yaml", "--scenario", file);

        var written = await File.ReadAllTextAsync(file);
        Assert.Contains("budget: {fund: general-budget, to: erosion-gullies, set: 120}", written, StringComparison.Ordinal);
        Assert.Contains("请换一个种子（--seed）", written, StringComparison.Ordinal);
        Assert.Contains("with another --seed", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Optimise_UnderAScenario_SharesOutWhatThatLeaves_AndTheFileHoldsBoth()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "best.yaml");
        var half = Path.Combine(folder.Path, "half.yaml");
        await File.WriteAllTextAsync(half, "scenario: half");
        var trial = new Trial { Reading = new FakeReading { Changes = [new Change.OfFund("general-budget") { Scale = 0.5 }] } };

        var code = await trial.RunAsync("optimise", "plan.yaml", "--under", half, "--scenario", file);

        Assert.Equal(ExitCode.Done, code);
        double AmountIn(Plan plan) => (double)plan.Funds.Single(f => f.Id == "general-budget").Amount.Amount;
        Assert.Equal(0.5 * AmountIn(SamplePlan.Plan), AmountIn(trial.Answering.Optimised!.World.Plan));
        var written = await File.ReadAllTextAsync(file);
        var (given, allocated) = (written.IndexOf("fund: {id: general-budget, scale: 0.5}", StringComparison.Ordinal), written.IndexOf("budget: {fund", StringComparison.Ordinal));
        Assert.InRange(given, 0, allocated);
    }

    [Fact]
    public async Task Optimise_NotRecommended_WritesNoScenarioAndSaysSo()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "best.yaml");
        var trial = new Trial { Answering = new FakeAnswering { Outcome = new AllocationOutcome.Found(SampleAllocation.Luck) } };

        await trial.RunAsync("optimise", "plan.yaml", "--scenario", file, "--lang", "en");

        Assert.False(File.Exists(file));
        Assert.Contains("no change is recommended", trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Optimise_Out_HoldsJsonAndFigures()
    {
        using var folder = new TempFolder();

        await new Trial().RunAsync("optimise", "plan.yaml", "--out", folder.Path);
        await new Trial().RunAsync("frontier", "plan.yaml", "--out", folder.Path);

        Assert.True(File.Exists(Path.Combine(folder.Path, "allocation.json")));
        Assert.True(File.Exists(Path.Combine(folder.Path, "figures", "moves.png")));
        Assert.True(File.Exists(Path.Combine(folder.Path, "frontier.json")));
        Assert.True(File.Exists(Path.Combine(folder.Path, "figures", "frontier.svg")));
    }
}
