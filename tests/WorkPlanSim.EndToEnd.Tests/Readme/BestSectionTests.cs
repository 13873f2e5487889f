using System.Text.Json;

namespace WorkPlanSim.EndToEnd.Tests.Readme;

/// <summary>The README's "What should we do?" says what its commands print of the seed plan, and their answers are worth printing.</summary>
[Trait("Category", "Slow")]
public class BestSectionTests(BestSection section) : IClassFixture<BestSection>
{
    [Fact]
    public void Commands_PrintTheExcerpts()
    {
        Assert.Equal(["optimise", "frontier", "stress", "discover"], section.Runs.Select(r => r.Example.Name), StringComparer.Ordinal);
        Assert.All(section.Runs, r => r.Example.Check(r.Run));
    }

    [Fact]
    public async Task Commands_DrawTheirFigures()
    {
        await FigureFiles.CheckAsync(section.Folder, "moves", "frontier");
    }

    [Fact]
    public async Task Optimise_BeatsThePlanAndSimpleRulesOnFreshTrials()
    {
        var answer = await section.ReadAsync("allocation.json");

        var others = answer.GetProperty("allocations").EnumerateArray().Skip(1).ToList();
        Assert.Equal(3, others.Count);
        Assert.All(others, o => Assert.True(o.GetProperty("bestIsAhead").GetProperty("interval")[0].GetDouble() > 0.0));
        Assert.True(answer.GetProperty("recommended").GetBoolean());
        Assert.Equal(0, (await CommandLine.RunAsync("check", Checkout.SeedPlan, section.Folder["best.yaml"])).ExitCode);
    }

    [Fact]
    public async Task Optimise_IsWhatIsSaidOfIt()
    {
        var answer = await section.ReadAsync("allocation.json");
        var allocations = answer.GetProperty("allocations").EnumerateArray().ToList();
        double MetOf(int allocation) => allocations[allocation].GetProperty("expectedMet").GetDouble();

        Assert.Equal(answer.GetProperty("moves").GetArrayLength(), (int)section.Said(@"and so on, (?<n>\d+) moves"));
        Assert.Equal(MetOf(0), section.Said(@"moves: (?<n>\d+) of the 61 targets"), 0.5);
        Assert.Equal(MetOf(1), section.Said(@"targets instead of (?<n>[\d.]+),"), 0.05);
        Assert.InRange(answer.GetProperty("gap").GetDouble(), 0.0, section.Said(@"better by more than (?<n>0\.\d+)\."));

        var prices = answer.GetProperty("prices").EnumerateArray().ToList();
        double PriceOf(JsonElement price) => price.GetProperty("fresh").GetProperty("difference").GetDouble();
        Assert.InRange(
            prices.Where(p => p.TryGetProperty("fund", out _)).Max(PriceOf), 0.0, section.Said(@"would be worth at most (?<n>0\.\d+) by weight"));
        Assert.Equal(
            PriceOf(prices.Single(p => p.TryGetProperty("team", out var team) && team.GetString() == "water-bureau")),
            section.Said(@"a post of the water bureau (?<n>0\.\d+)\."),
            0.005);
    }

    [Fact]
    public async Task Optimise_TakesFromTargets_WhatIsSaidThatItDoes()
    {
        var targets = (await section.ReadAsync("allocation.json")).GetProperty("targets").EnumerateArray()
            .ToDictionary(t => t.GetProperty("id").GetString() ?? "", StringComparer.Ordinal);
        double Percent(string id, string when) => 100.0 * targets[id].GetProperty(when).GetDouble();

        Assert.Equal(
            Percent("south-town-infrastructure", "before"), section.Said(@"South-town infrastructure is given up \((?<n>\d+) % to 0\)"), 0.5);
        Assert.Equal(0.0, Percent("south-town-infrastructure", "after"), 0.5);
        Assert.Equal(Percent("prefab-building-park", "before"), section.Said(@"prefabricated-building park \((?<n>\d+) % to 0\)"), 0.5);
        Assert.Equal(0.0, Percent("prefab-building-park", "after"), 0.5);
        Assert.Equal(Percent("foreign-trade", "before"), section.Said(@"foreign-trade growth falls from (?<n>\d+) to"), 0.5);
        Assert.Equal(Percent("foreign-trade", "after"), section.Said(@"foreign-trade growth falls from \d+ to (?<n>\d+) %"), 0.5);
    }

    [Fact]
    public async Task Frontier_HasEveryLevelAndRisesWithMoney()
    {
        var answer = await section.ReadAsync("frontier.json");

        var points = answer.GetProperty("points").EnumerateArray().ToList();
        Assert.Equal([0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3], points.Select(p => p.GetProperty("level").GetDouble()));
        var met = points.Select(p => p.GetProperty("expectedMet").GetProperty("value").GetDouble()).ToList();
        Assert.All(met.Zip(met.Skip(1)), p => Assert.True(p.First < p.Second, $"{p}"));
        Assert.True(answer.GetProperty("present").GetProperty("expectedMet").GetProperty("value").GetDouble() < met[0]);
        Assert.Equal(0, answer.GetProperty("outOfReach").GetArrayLength());
        Assert.All(section.OutputOf("frontier").Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    // What is said of two more questions, whose commands are given in passing.
    [Fact]
    public async Task OptimiseWithinAChange_IsWhatIsSaidOfIt_AndDrawsItsFigureInChinese()
    {
        using var folder = new OutFolder();

        var limited = await AskAsync(folder, "--change-at-most", "500", "--lang", "zh");

        var ahead = limited[1].GetProperty("bestIsAhead");
        Assert.Equal(ahead.GetProperty("difference").GetDouble(), section.Said(@"gains (?<n>[\d.]+) by weight"), 0.05);
        Assert.Equal(ahead.GetProperty("interval")[0].GetDouble(), section.Said(@"by weight \(\+(?<n>[\d.]+) … "), 0.005);
        Assert.Equal(ahead.GetProperty("interval")[1].GetDouble(), section.Said(@"by weight \(\+[\d.]+ … \+(?<n>[\d.]+)\)"), 0.005);
        await FigureFiles.CheckAsync(folder, "moves");
    }

    [Fact]
    public async Task OptimiseForTheMandatory_IsWhatIsSaidOfIt()
    {
        using var folder = new OutFolder();

        var mandatory = await AskAsync(folder, "--objective", "mandatory");

        double Percent(int allocation) => 100.0 * mandatory[allocation].GetProperty("allMandatory").GetDouble();
        Assert.Equal(Percent(1), section.Said(@"is met from (?<n>\d+) to"), 0.5);
        Assert.Equal(Percent(0), section.Said(@"is met from \d+ to (?<n>\d+) %"), 0.5);
        Assert.Equal(mandatory[0].GetProperty("expectedMet").GetDouble(), section.Said(@"nothing else counts, (?<n>[\d.]+) are met"), 0.05);
        Assert.Equal(mandatory[1].GetProperty("expectedMet").GetDouble(), section.Said(@"are met instead of (?<n>[\d.]+), and it"), 0.05);
    }

    private static async Task<JsonElement> AskAsync(OutFolder folder, params string[] options)
    {
        var run = await CommandLine.RunAsync(["optimise", Checkout.SeedPlan, .. options, "--quiet", "--out", folder.Path]);
        Assert.Equal(0, run.ExitCode);
        using var answer = JsonDocument.Parse(await File.ReadAllTextAsync(folder["allocation.json"]));
        return answer.RootElement.GetProperty("allocations").Clone();
    }
}
