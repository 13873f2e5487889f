using System.Text.Json;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The best allocation of the real plan.</summary>
public class OptimiseTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Optimise_SeedPlan_BeatsThePlanAndSimpleRulesOnFreshTrials()
    {
        using var folder = new OutFolder();
        var scenario = folder["best.yaml"];

        var run = await CommandLine.RunAsync(
            ["optimise", Checkout.SeedPlan, "--lang", "en", "--quiet", "--scenario", scenario, "--json", folder["answer.json"]]);

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["answer.json"]));
        var others = json.RootElement.GetProperty("allocations").EnumerateArray().Skip(1).ToList();
        Assert.Equal(3, others.Count);
        Assert.All(others, o => Assert.True(o.GetProperty("bestIsAhead").GetProperty("interval")[0].GetDouble() > 0.0));
        Assert.True(json.RootElement.GetProperty("recommended").GetBoolean());
        Assert.Equal(0, (await CommandLine.RunAsync(["check", Checkout.SeedPlan, scenario])).ExitCode);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Frontier_SeedPlan_HasEveryLevelAndRisesWithMoney()
    {
        using var folder = new OutFolder();

        var run = await CommandLine.RunAsync(
            "frontier", Checkout.SeedPlan, "--lang", "en", "--quiet", "--trials", "2000", "--out", folder.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["frontier.json"]));
        var points = json.RootElement.GetProperty("points").EnumerateArray().ToList();
        Assert.Equal([0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3], points.Select(p => p.GetProperty("level").GetDouble()));
        var met = points.Select(p => p.GetProperty("expectedMet").GetProperty("value").GetDouble()).ToList();
        Assert.All(met.Zip(met.Skip(1)), p => Assert.True(p.First < p.Second, $"{p}"));
        Assert.True(json.RootElement.GetProperty("present").GetProperty("expectedMet").GetProperty("value").GetDouble() < met[0]);
        Assert.Equal(0, json.RootElement.GetProperty("outOfReach").GetArrayLength());
        Assert.True(File.Exists(folder["figures/frontier.png"]));
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }
}
