using System.Text.Json;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Tests.Samples;

namespace WorkPlanSim.Cli.Tests.Commands;

/// <summary>What <c>stress</c> and <c>discover</c> ask, write, and refuse.</summary>
public sealed class StressCommandTests
{
    [Theory]
    [InlineData("stress", "PLAN is missing", "")]
    [InlineData("stress nowhere/plan.yaml", "There are no assumed worlds", "write --worlds DIR")]
    [InlineData("stress plan.yaml --worlds nowhere", "no assumed world in the folder 'nowhere'", "write --worlds DIR")]
    [InlineData("stress plan.yaml --worlds nowhere --precision 0.01", "stress has no option --precision", "")]
    [InlineData("stress plan.yaml rurall.yaml", "There is no scenario 'rurall.yaml'", "write a scenario's file")]
    [InlineData("discover", "PLAN is missing", "")]
    [InlineData("discover plan.yaml rural.yaml", "'rural.yaml' is one too many", "write --scenario rural.yaml")]
    [InlineData("discover plan.yaml --target gull", "no target 'gull'", "did you mean erosion-gullies?")]
    [InlineData("discover plan.yaml --boxes 0", "a whole number from 1 to 9", "")]
    [InlineData("discover plan.yaml --trials 40000", "a whole number from 1 to 32768 (without --target)", "")]
    [InlineData("discover plan.yaml --target erosion-gullies --trials 200000", "a whole number from 1 to 131072", "")]
    public async Task Command_Mistake_EndsWithCode2AndSaysWhatToDo(string line, string said, string hint)
    {
        var trial = new Trial();

        var code = await trial.RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(said, trial.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(hint, trial.Error, StringComparison.Ordinal);
        Assert.EndsWith("nothing was run.", trial.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(trial.Out);
        Assert.Null(trial.Answering.Stressed);
        Assert.Null(trial.Answering.Discovered);
    }

    [Theory]
    [InlineData("plan.yaml", "scenarios/worlds", "")]
    [InlineData("seeds/plan.yaml", "scenarios/worlds", "")]
    [InlineData("plan.yaml", "worlds", "")]
    [InlineData("plan.yaml", "years", "--worlds")]
    public async Task Stress_Worlds_AreThoseBesideOrNamed(string plan, string worlds, string option)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["seeds"]);
        Directory.CreateDirectory(folder[worlds]);
        await File.WriteAllTextAsync(folder[worlds + "/wet.yaml"], "");
        await File.WriteAllTextAsync(folder[worlds + "/dry.yaml"], "");
        var trial = new Trial();

        var code = await trial.RunAsync(
            ["stress", folder[plan], .. option.Length == 0 ? [] : new[] { option, folder[worlds] }, "--seed", "5", "--trials", "300"]);

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        var question = Assert.IsType<Services.StressQuestion>(trial.Answering.Stressed);
        Assert.Equal(["dry", "wet"], question.Worlds.Select(w => w.Id), StringComparer.Ordinal);
        Assert.Empty(question.Scenarios);
        Assert.Equal((5UL, 300), (question.World.Seed, question.World.Trials));
    }

    [Fact]
    public async Task Stress_Scenarios_AreFilesOrNamesAndBaselineIsThereAnyway()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["scenarios/worlds"]);
        await File.WriteAllTextAsync(folder["scenarios/worlds/wet.yaml"], "");
        await File.WriteAllTextAsync(folder["scenarios/rural.yaml"], "");
        await File.WriteAllTextAsync(folder["scenarios/early.yaml"], "");
        var trial = new Trial();

        var code = await trial.RunAsync(
            "stress", folder["plan.yaml"], folder["scenarios/rural.yaml"], "baseline", "early", "--json", "-");

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        Assert.Equal(["rural", "early"], trial.Answering.Stressed?.Scenarios.Select(s => s.Id) ?? [], StringComparer.Ordinal);
        using var json = JsonDocument.Parse(trial.Out);
        Assert.Equal("early", json.RootElement.GetProperty("leastRegret").GetProperty("scenario").GetString());
    }

    [Fact]
    public async Task Stress_Out_WritesJsonAndTheFigure()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["worlds"]);
        await File.WriteAllTextAsync(folder["worlds/wet.yaml"], "");
        var trial = new Trial();

        Assert.Equal(ExitCode.Done, await trial.RunAsync("stress", folder["plan.yaml"], "--out", folder["out"], "--lang", "zh"));

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["out/stress.json"]));
        Assert.Equal(3, json.RootElement.GetProperty("worlds").GetArrayLength());
        Assert.True(File.Exists(folder["out/figures/regrets.png"]));
    }

    [Theory]
    [InlineData("--target 治理侵蚀沟 --boxes 2", "erosion-gullies", 2)]
    [InlineData("", null, 3)]
    public async Task Discover_TargetAndBoxes_AreThoseAskedFor(string options, string? target, int boxes)
    {
        var trial = new Trial();

        var code = await trial.RunAsync(["discover", "plan.yaml", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        Assert.Equal((target, "baseline"), (trial.Answering.Discovered?.TargetId, trial.Answering.Discovered?.Scenario.Id));
        Assert.Equal(boxes, trial.Answering.Discovered?.Boxes);
    }

    [Fact]
    public async Task Discover_Out_WritesJsonAndTheFigure()
    {
        using var folder = new TempFolder();
        var trial = new Trial { Answering = new FakeAnswering { Conditions = SampleConditions.Two } };

        Assert.Equal(ExitCode.Done, await trial.RunAsync("discover", "plan.yaml", "--out", folder["out"]));

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["out/discover.json"]));
        Assert.Equal(3, json.RootElement.GetProperty("limits").GetArrayLength());
        Assert.True(File.Exists(folder["out/figures/failure-conditions.svg"]));
        Assert.True(File.Exists(folder["out/figures/failure-conditions-2.svg"]));
    }

    [Fact]
    public async Task Discover_NoConditions_WritesNoLimits()
    {
        using var folder = new TempFolder();
        var trial = new Trial { Answering = new FakeAnswering { Conditions = SampleConditions.None(ConditionsGap.NothingTelling) } };

        Assert.Equal(ExitCode.Done, await trial.RunAsync("discover", "plan.yaml", "--out", folder["out"], "--json", "-"));

        using var json = JsonDocument.Parse(trial.Out);
        Assert.Equal("nothingTelling", json.RootElement.GetProperty("unknown").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("limits").GetArrayLength());
    }
}
