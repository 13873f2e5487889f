using System.Text.Json;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>A replayed trial is one of a run's: on the real plan, through files and processes.</summary>
public class ReplayTests
{
    [Fact]
    public async Task Replay_EveryTrialOfTheSeedPlan_AddsUpToTheRun()
    {
        const int trials = 64;
        var run = await CommandLine.RunAsync("run", Checkout.SeedPlan, "--trials", $"{trials}", "--seed", "5", "--json", "-");

        using var json = JsonDocument.Parse(run.Output);
        var expected = json.RootElement.GetProperty("targets").EnumerateArray()
            .Select(t => (int)Math.Round(trials * t.GetProperty("probability").GetDouble()));
        var plan = PlanReader.ReadFiles(Checkout.SeedPlan, []).Value!.Plan;
        var model = Model.Compile(plan, [Scenario.Baseline], 5);
        var replays = Enumerable.Range(0, trials).Select(k => model.Replay(k, CancellationToken.None)).ToList();
        Assert.Equal(expected, plan.Targets.Select((_, i) => replays.Count(r => r.Targets[i].IsMet)));
    }

    [Theory]
    [InlineData("plain", Sampling.Plain)]
    [InlineData("latin", Sampling.Latin)]
    public async Task Replay_UnderAScenarioByName_GivesTheTrialOfTheEngine(string name, Sampling sampling)
    {
        var run = await CommandLine.RunAsync(
            "replay", Checkout.SeedPlan, "--trial", "1500", "--seed", "5", "--scenario", "wet-summer", "--sampling", name,
            "--json", "-");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        using var json = JsonDocument.Parse(run.Output);
        var set = PlanReader.ReadFiles(Checkout.SeedPlan, [Path.Combine(Checkout.Root, "scenarios", "wet-summer.yaml")]).Value!;
        var expected = Model.Compile(set.Plan, set.Scenarios, 5, cache: null, sampling).Replay(1499, CancellationToken.None);
        Assert.Equal(1500, json.RootElement.GetProperty("trial").GetInt32());
        Assert.Equal("wet-summer", json.RootElement.GetProperty("scenario").GetString());
        Assert.Equal(
            expected.Targets.Select(t => (t.IsMet, t.Periods[^1].Attainment)),
            json.RootElement.GetProperty("targets").EnumerateArray().Select(t => (
                t.GetProperty("met").GetBoolean(),
                t.GetProperty("periods").EnumerateArray().Last().GetProperty("attainment").GetDouble())));
    }

    [Theory]
    [InlineData("zh", "治理侵蚀沟（erosion-gullies）", "经过")]
    [InlineData("en", "Erosion gullies treated (erosion-gullies)", "what happened")]
    public async Task Replay_OneTarget_TellsItsMonths(string language, string title, string column)
    {
        var run = await CommandLine.RunAsync(
            "replay", Checkout.SeedPlan, "--trial", "17", "--target", "erosion-gullies", "--lang", language);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(title, run.Output, StringComparison.Ordinal);
        Assert.Contains(column, run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("--target erosion-gully", "did you mean erosion-gullies?")]
    [InlineData("--scenario wet-sumer", "did you mean wet-summer?")]
    [InlineData("--scenario wet", "did you mean wet-summer?")]
    [InlineData("--trials 10", "from 1 to 10")]
    public async Task Replay_NoSuchThing_EndsWithCode2AndTheNearest(string options, string said)
    {
        var run = await CommandLine.RunAsync(
            ["replay", Checkout.SeedPlan, "--trial", "17", "--lang", "en", .. options.Split(' ')]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
    }
}
