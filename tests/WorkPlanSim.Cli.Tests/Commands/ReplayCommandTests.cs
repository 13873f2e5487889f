using System.Text.Json;

namespace WorkPlanSim.Cli.Tests.Commands;

public sealed class ReplayCommandTests
{
    [Theory]
    [InlineData("replay plan.yaml", "--trial is missing", "write --trial 1, up to --trial 1048576")]
    [InlineData("replay --trial 1", "PLAN is missing", "")]
    [InlineData("replay plan.yaml --trial 0", "from 1 to 1048576", "")]
    [InlineData("replay plan.yaml --trial 1048577", "from 1 to 1048576", "")]
    [InlineData("replay plan.yaml --trial 101 --trials 100", "from 1 to 100", "")]
    [InlineData("replay plan.yaml --trial -1", "from 1 to 1048576", "")]
    [InlineData("replay plan.yaml --trial x", "'x' is no value for --trial", "")]
    [InlineData("replay plan.yaml --trail 1", "There is no option '--trail'", "did you mean --trial?")]
    [InlineData("replay plan.yaml rural.yaml --trial 1", "'rural.yaml' is one too many", "write --scenario rural.yaml")]
    [InlineData("replay plan.yaml --trial 1 --scenario baselin", "There is no scenario 'baselin'", "did you mean baseline?")]
    [InlineData("replay plan.yaml --trial 1 --scenario zzzzzzzz", "There is no scenario 'zzzzzzzz'", "write a scenario's file")]
    [InlineData("replay plan.yaml --trial 1 --target erosion-gully", "no target 'erosion-gully'", "did you mean erosion-gullies?")]
    [InlineData("replay plan.yaml --trial 1 --target gull", "no target 'gull'", "did you mean erosion-gullies?")]
    [InlineData("replay plan.yaml --trial 1 --target 侵蚀沟", "no target '侵蚀沟'", "did you mean erosion-gullies?")]
    [InlineData("replay plan.yaml --trial 1 --target qqqqqqqq", "no target 'qqqqqqqq'", "without --target all are listed")]
    [InlineData("replay plan.yaml --trial 1 --out x", "replay has no option --out", "write --json FILE")]
    [InlineData("run plan.yaml --trial 5", "There is no option '--trial'", "did you mean --trials?")]
    public async Task Command_Mistake_EndsWithCode2AndSaysWhatToDo(string line, string said, string hint)
    {
        var trial = new Trial();

        var code = await trial.RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(said, trial.Error, StringComparison.Ordinal);
        Assert.Contains(hint, trial.Error, StringComparison.Ordinal);
        Assert.EndsWith("nothing was run.", trial.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(trial.Out);
        Assert.Null(trial.Planning.Replayed);
    }

    [Fact]
    public async Task Replay_TrialAndSeed_AreThoseAskedFor()
    {
        var trial = new Trial();

        var code = await trial.RunAsync("replay", "plan.yaml", "--trial", "17", "--seed", "5");

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        var order = Assert.IsType<Services.TrialOrder>(trial.Planning.Replayed);
        Assert.Equal((17, 5UL, "baseline"), (order.Trial, order.Seed, order.Scenario.Id));
        Assert.Contains("trial: 17   seed: 5", trial.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rural")]
    [InlineData("../scenarios/rural.yaml")]
    public async Task Replay_Scenario_IsFoundByNameOrFile(string given)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["plans"]);
        Directory.CreateDirectory(folder["scenarios"]);
        await File.WriteAllTextAsync(folder["scenarios/rural.yaml"], "");
        var scenario = given.EndsWith(".yaml", StringComparison.Ordinal) ? folder["plans/" + given] : given;
        var trial = new Trial();

        var code = await trial.RunAsync("replay", folder["plans/plan.yaml"], "--trial", "1", "--scenario", scenario);

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        Assert.Equal("rural", trial.Planning.Replayed?.Scenario.Id);
    }

    [Theory]
    [InlineData("erosion-gullies")]
    [InlineData("治理侵蚀沟")]
    [InlineData("Erosion gullies treated")]
    public async Task Replay_Target_IsFoundByIdOrTitle(string target)
    {
        var trial = new Trial();

        var code = await trial.RunAsync("replay", "plan.yaml", "--trial", "1", "--target", target, "--json", "-");

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        using var json = JsonDocument.Parse(trial.Out);
        Assert.Equal(
            "erosion-gullies", Assert.Single(json.RootElement.GetProperty("targets").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("trial").GetInt32());
    }

    [Fact]
    public async Task Replay_JsonToAFile_ShowsTheTablesToo()
    {
        using var folder = new TempFolder();
        var trial = new Trial();

        await trial.RunAsync("replay", "plan.yaml", "--trial", "1", "--json", folder["year.json"]);

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["year.json"]));
        Assert.Equal(7, json.RootElement.GetProperty("targets").GetArrayLength());
        Assert.Contains("Targets met", trial.Out, StringComparison.Ordinal);
        Assert.Contains("year.json", trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_UnknownTargetAndJson_GivesTheProblemAsJson()
    {
        var trial = new Trial();

        var code = await trial.RunAsync("replay", "plan.yaml", "--trial", "1", "--target", "nobody", "--json", "-", "--lang", "zh");

        Assert.Equal(ExitCode.BadInput, code);
        using var json = JsonDocument.Parse(trial.Out);
        Assert.Equal("WPS0001", json.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
    }
}
