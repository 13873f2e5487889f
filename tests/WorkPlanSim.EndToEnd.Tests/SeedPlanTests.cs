using System.Text.Json;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The main job on the real plan: 61 commitments under every scenario.</summary>
public class SeedPlanTests
{
    [Fact]
    public async Task Check_SeedPlanAndScenarios_FindsNothing()
    {
        var run = await CommandLine.RunAsync(["check", Checkout.SeedPlan, .. Checkout.Scenarios]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task Compare_SeedPlan_GivesEveryCommitmentUnderEveryScenario()
    {
        using var folder = new OutFolder();

        var run = await CommandLine.RunAsync(
            ["compare", Checkout.SeedPlan, .. Checkout.Scenarios, "--trials", "2000", "--lang", "en", "--out", folder.Path]);

        Assert.Equal(0, run.ExitCode);
        var ids = CommitmentIds();
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["comparison.json"]));
        var projections = json.RootElement.GetProperty("projections").EnumerateArray().ToList();
        Assert.Equal(Checkout.Scenarios.Length + 1, projections.Count);
        Assert.All(projections, p => Assert.Equal(ids, TargetIds(p)));
        Assert.Equal(Checkout.Scenarios.Length, json.RootElement.GetProperty("differences").GetArrayLength());
        var rows = (await File.ReadAllLinesAsync(folder["projections.csv"])).Length;
        Assert.Equal(1 + (ids.Count * projections.Count), rows);
    }

    [Fact]
    public async Task Compare_SeedPlan_WritesThePageAndItsFigures()
    {
        using var folder = new OutFolder();

        var run = await CommandLine.RunAsync(
            ["compare", Checkout.SeedPlan, .. Checkout.Scenarios, "--trials", "2000", "--lang", "zh", "--out", folder.Path]);

        Assert.Equal(0, run.ExitCode);
        var page = await File.ReadAllTextAsync(folder["index.html"]);
        Assert.Contains("lang=\"zh-CN\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var figures = Directory.GetFiles(folder["figures"]).Select(f => Path.GetFileName(f)).ToList();
        var names = figures.Where(f => f.EndsWith(".png", StringComparison.Ordinal)).Select(f => f[..^4]).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(
            names.SelectMany(n => new[] { $"{n}.png", $"{n}.svg", $"{n}.outlined.svg" }).Order(StringComparer.Ordinal),
            figures.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All(names, n => Assert.Contains($"id=\"figure-{n}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Baseline_SeedPlan_HasSafeDoubtfulAndUnlikelyTargets()
    {
        using var folder = new OutFolder();

        await CommandLine.RunAsync("run", Checkout.SeedPlan, "--trials", "4000", "--json", folder["run.json"]);

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["run.json"]));
        var chances = json.RootElement.GetProperty("targets").EnumerateArray()
            .Select(t => t.GetProperty("probability").GetDouble()).ToList();
        Assert.InRange(chances.Count(p => p > 0.9), 20, 40);
        Assert.InRange(chances.Count(p => p is >= 0.2 and <= 0.8), 12, 28);
        Assert.InRange(chances.Count(p => p < 0.2), 2, 8);
    }

    private static List<string> CommitmentIds() =>
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "seeds", "commitments.csv")).Skip(1).Select(line => line.Split(',')[0])
            .Order(StringComparer.Ordinal),
    ];

    private static List<string> TargetIds(JsonElement projection) =>
    [
        .. projection.GetProperty("targets").EnumerateArray().Select(t => t.GetProperty("id").GetString() ?? "")
            .Order(StringComparer.Ordinal),
    ];
}
