using System.Text.Json;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The same question gives the same bytes, whoever works on it.</summary>
public class DeterminismTests
{
    [Fact]
    public async Task Run_OnOneThreadAndOnTwo_GivesTheSameBytes()
    {
        var one = await RunAsync("--trials", "5000", "--threads", "1");
        var two = await RunAsync("--trials", "5000", "--threads", "2");

        Assert.Equal(one, two);
    }

    [Fact]
    public async Task Run_WithAPrecision_GivesTheFiguresOfThatManyTrialsOnAnyThreads()
    {
        var one = await RunAsync("--precision", "1.2%", "--threads", "1");
        var two = await RunAsync("--precision", "0.012", "--threads", "2");
        using var precise = JsonDocument.Parse(one);
        var trials = precise.RootElement.GetProperty("trials").GetInt32();
        using var plain = JsonDocument.Parse(await RunAsync("--trials", $"{trials}"));

        Assert.Equal(one, two);

        // z √(1/4 / n), for the targets near one half: 0.0153 for 4096 trials and 0.0108 for 8192.
        Assert.Equal(8192, trials);
        Assert.Equal("precisionReached", precise.RootElement.GetProperty("stopped").GetString());
        Assert.InRange(WidestOf(precise), 0.0, 0.012);
        Assert.All(["targets", "summary"], part => Assert.Equal(
            plain.RootElement.GetProperty(part).GetRawText(),
            precise.RootElement.GetProperty(part).GetRawText()));
    }

    [Fact]
    public async Task Run_ThatMayNotTakeEnoughTrials_SaysHowPreciseItIsAndWhichTargetIsLeastSo()
    {
        var run = await CommandLine.RunAsync(
            "run", Checkout.SeedPlan, "--precision", "1%", "--trials", "3000", "--lang", "en", "--json", "-");
        var shown = await CommandLine.RunAsync(
            "run", Checkout.SeedPlan, "--precision", "1%", "--trials", "3000", "--lang", "en");

        using var json = JsonDocument.Parse(run.Output);
        var target = json.RootElement.GetProperty("precision").GetProperty("target").GetString();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("maximumReached", json.RootElement.GetProperty("stopped").GetString());
        Assert.InRange(WidestOf(json), 0.01, 0.018);
        Assert.Contains(
            json.RootElement.GetProperty("targets").EnumerateArray(),
            t => t.GetProperty("id").GetString() == target);
        Assert.Contains(
            "trials: 3000 (most trials allowed, not yet as precise as asked for)",
            shown.Output,
            StringComparison.Ordinal);
        Assert.Contains("points (asked for ±1), ", shown.Output, StringComparison.Ordinal);
    }

    private static double WidestOf(JsonDocument projection) =>
        projection.RootElement.GetProperty("precision").GetProperty("halfWidth").GetDouble();

    private static async Task<string> RunAsync(params string[] options)
    {
        var run = await CommandLine.RunAsync(
            ["run", Checkout.SeedPlan, Checkout.Scenarios[0], "--json", "-", .. options]);
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }
}
