using System.Text.Json;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Questions about the real plan, through files and processes.</summary>
public class AnswerTests
{
    [Fact]
    public async Task Explain_SeedPlan_IsOfTheTrialsOfItsRun()
    {
        using var folder = new OutFolder();
        var run = await CommandLine.RunAsync("run", Checkout.SeedPlan, "--trials", "3000", "--seed", "5", "--json", "-");
        var answer = await CommandLine.RunAsync(
            "explain", Checkout.SeedPlan, "erosion-gullies", "--trials", "3000", "--seed", "5", "--lang", "en", "--out", folder.Path);

        Assert.Equal(0, answer.ExitCode);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["explanation.json"]));
        using var expected = JsonDocument.Parse(run.Output);
        Assert.Equal(
            expected.RootElement.GetProperty("targets").EnumerateArray()
                .First(t => t.GetProperty("id").GetString() == "erosion-gullies").GetProperty("probability").GetDouble(),
            json.RootElement.GetProperty("probability").GetDouble());
        Assert.Contains("\n cost of a unit", answer.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["figures/tornado.png"]));
        Assert.All(answer.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Explain_OnOtherThreads_GivesTheSameBytes()
    {
        async Task<string> With(string threads) => (await CommandLine.RunAsync(
            "explain", Checkout.SeedPlan, "petition-cases", "--scenario", "cut-8-rural", "--trials", "1500", "--threads", threads,
            "--json", "-")).Output;

        Assert.Equal(await With("1"), await With("3"));
    }

    [Fact]
    public async Task Why_SeedPlan_SplitsTheDifferenceOfTheComparison()
    {
        var scenario = Path.Combine(Checkout.Root, "scenarios", "cut-8-rural.yaml");
        var compare = await CommandLine.RunAsync("compare", Checkout.SeedPlan, scenario, "--trials", "1500", "--json", "-");
        var why = await CommandLine.RunAsync("why", Checkout.SeedPlan, "--to", "cut-8-rural", "--trials", "1500", "--json", "-");

        Assert.Equal((0, ""), (why.ExitCode, why.Errors));
        using var expected = JsonDocument.Parse(compare.Output);
        using var json = JsonDocument.Parse(why.Output);
        var targets = json.RootElement.GetProperty("targets").EnumerateArray().ToList();
        Assert.Equal(
            expected.RootElement.GetProperty("differences")[0].GetProperty("targets").EnumerateArray()
                .Select(t => Math.Round(Difference(t), 12)),
            targets.Select(Difference));

        // To the last digit that is printed.
        Assert.All(targets.Append(json.RootElement.GetProperty("expectedMet")), t => Assert.Equal(
            Difference(t), t.GetProperty("parts").EnumerateArray().Sum(Difference)));
    }

    private static decimal Difference(JsonElement element) => element.GetProperty("difference").GetDecimal();
}
