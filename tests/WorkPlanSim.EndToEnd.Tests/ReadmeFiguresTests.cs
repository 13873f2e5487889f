using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The README's figures of the seed plan are what its commands print: each line of an excerpt is a line of the output.</summary>
public class ReadmeFiguresTests
{
    private const string Call = "dotnet run -c Release --project src/WorkPlanSim.Cli -- ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Why_AndWhatWouldChangeIt_IsWhatTheCommandsPrint()
    {
        using var folder = new OutFolder();
        var examples = ExamplesOf("## Why, and what would change it");

        Assert.Equal(["explain", "why"], examples.Select(e => e.Command.Split(' ')[0]), StringComparer.Ordinal);
        foreach (var example in examples)
        {
            await CheckAsync(example, folder);
        }
    }

    // One after the other: the third judges what the first one writes.
    [Fact]
    [Trait("Category", "Slow")]
    public async Task WhatShouldWeDo_IsWhatTheCommandsPrint()
    {
        using var folder = new OutFolder();
        var examples = ExamplesOf("## What should we do?");

        Assert.Equal(
            ["optimise", "frontier", "stress", "discover"], examples.Select(e => e.Command.Split(' ')[0]), StringComparer.Ordinal);
        foreach (var example in examples)
        {
            await CheckAsync(example, folder);
        }

        using var answer = JsonDocument.Parse(await File.ReadAllTextAsync(folder["allocation.json"]));
        var prose = SectionOf("## What should we do?").ReplaceLineEndings(" ");
        CheckProse(prose, answer.RootElement);
        await CheckOtherAnswersAsync(prose, folder);
    }

    // What is said of two more questions, whose commands are given in passing.
    private static async Task CheckOtherAnswersAsync(string prose, OutFolder folder)
    {
        async Task<JsonElement> AskAsync(params string[] options)
        {
            var run = await CommandLine.RunAsync(["optimise", Checkout.SeedPlan, .. options, "--quiet", "--json", folder["other.json"]]);
            Assert.Equal(0, run.ExitCode);
            using var answer = JsonDocument.Parse(await File.ReadAllTextAsync(folder["other.json"]));
            return answer.RootElement.GetProperty("allocations").Clone();
        }

        var limited = await AskAsync("--change-at-most", "500");
        var ahead = limited[1].GetProperty("bestIsAhead");
        Assert.Equal(ahead.GetProperty("difference").GetDouble(), Said(prose, @"gains (?<n>[\d.]+) by weight"), 0.05);
        Assert.Equal(ahead.GetProperty("interval")[0].GetDouble(), Said(prose, @"by weight \(\+(?<n>[\d.]+) … "), 0.005);
        Assert.Equal(ahead.GetProperty("interval")[1].GetDouble(), Said(prose, @"by weight \(\+[\d.]+ … \+(?<n>[\d.]+)\)"), 0.005);

        var mandatory = await AskAsync("--objective", "mandatory");
        double Percent(int allocation) => 100.0 * mandatory[allocation].GetProperty("allMandatory").GetDouble();
        Assert.Equal(Percent(1), Said(prose, @"is met from (?<n>\d+) to"), 0.5);
        Assert.Equal(Percent(0), Said(prose, @"is met from \d+ to (?<n>\d+) %"), 0.5);
        Assert.Equal(mandatory[0].GetProperty("expectedMet").GetDouble(), Said(prose, @"nothing else counts, (?<n>[\d.]+) are met"), 0.05);
        Assert.Equal(mandatory[1].GetProperty("expectedMet").GetDouble(), Said(prose, @"are met instead of (?<n>[\d.]+), and it"), 0.05);
    }

    private static async Task CheckAsync((string Command, string[] Excerpt) example, OutFolder folder)
    {
        var run = await CommandLine.RunAsync([.. Arguments(example.Command, folder), "--lang", "en"]);

        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(example.Excerpt);
        var printed = run.Output.Split('\n').Select(l => l.TrimEnd()).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(example.Excerpt.Where(line => !printed.Contains(line)).Select(line => $"{example.Command}: {line}"));
    }

    // What is said of the best allocation in words.
    private static void CheckProse(string prose, JsonElement answer)
    {
        double Said(string pattern) => ReadmeFiguresTests.Said(prose, pattern);
        var allocations = answer.GetProperty("allocations").EnumerateArray().ToList();
        double MetOf(int allocation) => allocations[allocation].GetProperty("expectedMet").GetDouble();

        Assert.Equal(answer.GetProperty("moves").GetArrayLength(), (int)Said(@"and so on, (?<n>\d+) moves"));
        Assert.Equal(MetOf(0), Said(@"moves: (?<n>\d+) of the 61 targets"), 0.5);
        Assert.Equal(MetOf(1), Said(@"targets instead of (?<n>[\d.]+),"), 0.05);
        Assert.InRange(answer.GetProperty("gap").GetDouble(), 0.0, Said(@"better by more than (?<n>0\.\d+)\."));

        var targets = answer.GetProperty("targets").EnumerateArray()
            .ToDictionary(t => t.GetProperty("id").GetString() ?? "", StringComparer.Ordinal);
        double Percent(string id, string when) => 100.0 * targets[id].GetProperty(when).GetDouble();
        Assert.Equal(Percent("south-town-infrastructure", "before"), Said(@"South-town infrastructure is given up \((?<n>\d+) % to 0\)"), 0.5);
        Assert.Equal(0.0, Percent("south-town-infrastructure", "after"), 0.5);
        var prices = answer.GetProperty("prices").EnumerateArray().ToList();
        double PriceOf(JsonElement price) => price.GetProperty("fresh").GetProperty("difference").GetDouble();
        Assert.InRange(
            prices.Where(p => p.TryGetProperty("fund", out _)).Max(PriceOf), 0.0, Said(@"would be worth at most (?<n>0\.\d+) by weight"));
        Assert.Equal(
            PriceOf(prices.Single(p => p.TryGetProperty("team", out var team) && team.GetString() == "water-bureau")),
            Said(@"a post of the water bureau (?<n>0\.\d+)\."),
            0.005);
        Assert.Equal(
            Percent("prefab-building-park", "before"), Said(@"prefabricated-building park \((?<n>\d+) % to 0\)"), 0.5);
        Assert.Equal(0.0, Percent("prefab-building-park", "after"), 0.5);
        Assert.Equal(Percent("foreign-trade", "before"), Said(@"foreign-trade growth falls from (?<n>\d+) to"), 0.5);
        Assert.Equal(Percent("foreign-trade", "after"), Said(@"foreign-trade growth falls from \d+ to (?<n>\d+) %"), 0.5);
    }

    private static double Said(string prose, string pattern) => double.Parse(
        Regex.Match(prose, pattern, RegexOptions.ExplicitCapture, Patience).Groups["n"].Value, CultureInfo.InvariantCulture);

    /// <summary>Gives each command of a section with the lines that are said to be of its output.</summary>
    private static List<(string Command, string[] Excerpt)> ExamplesOf(string heading)
    {
        var blocks = SectionOf(heading).Split("\n```").Where((_, i) => i % 2 == 1).Select(b => b[(b.IndexOf('\n', StringComparison.Ordinal) + 1)..]).ToList();
        var examples = new List<(string, string[])>();
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].StartsWith(Call, StringComparison.Ordinal))
            {
                examples.Add((
                    blocks[i][Call.Length..],
                    [.. blocks[i + 1].Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)]));
            }
        }

        return examples;
    }

    private static string SectionOf(string heading)
    {
        var readme = File.ReadAllText(Path.Combine(Checkout.Root, "README.md")).ReplaceLineEndings("\n");
        var start = readme.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"README.md has no section {heading}.");
        return readme[start..readme.IndexOf("\n## ", start + 3, StringComparison.Ordinal)];
    }

    private static IEnumerable<string> Arguments(string command, OutFolder folder) => command.Split(' ').SelectMany(word => word switch
    {
        "scenarios/*.yaml" => Checkout.Scenarios,
        "out" => [folder.Path],
        _ when word.StartsWith("out/", StringComparison.Ordinal) => [folder[word[4..]]],
        _ when word.Contains('/', StringComparison.Ordinal) => [Path.Combine(Checkout.Root, word)],
        _ => [word],
    });
}
