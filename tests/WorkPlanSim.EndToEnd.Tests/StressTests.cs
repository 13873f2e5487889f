using System.Text.Json;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The real plan in assumed worlds, and when it fails: through files and processes.</summary>
public sealed class StressTests
{
    private static readonly string Scenarios = Path.Combine(Checkout.Root, "scenarios");

    [Fact]
    public async Task Stress_SeedPlan_IsAComparisonOfTheSeedThatItNames()
    {
        using var folder = new OutFolder();
        var scenario = Path.Combine(Scenarios, "cut-8-rural.yaml");
        var stress = await CommandLine.RunAsync(
            "stress", Checkout.SeedPlan, scenario, "early-tender", "wet-summer", "--trials", "1500", "--lang", "en", "--out", folder.Path);

        Assert.Equal(0, stress.ExitCode);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["stress.json"]));
        var root = json.RootElement;
        var fresh = root.GetProperty("freshSeed").GetRawText();
        Assert.NotEqual(root.GetProperty("seed").GetUInt64(), root.GetProperty("freshSeed").GetUInt64());
        Assert.Contains(fresh, stress.Output, StringComparison.Ordinal);
        var compare = await CommandLine.RunAsync("compare", Checkout.SeedPlan, scenario, "--trials", "1500", "--seed", fresh, "--json", "-");
        using var expected = JsonDocument.Parse(compare.Output);
        Assert.Equal(["baseline", "cut-8-rural", "early-tender"], root.GetProperty("scenarios").EnumerateArray().Select(Id), StringComparer.Ordinal);
        Assert.Equal("wet-summer", root.GetProperty("leftOut")[0].GetString());
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Scenarios, "worlds"), "*.yaml").Length + 1, root.GetProperty("worlds").GetArrayLength());
        Assert.Equal(
            expected.RootElement.GetProperty("projections").EnumerateArray()
                .Select(p => p.GetProperty("summary").GetProperty("expectedMet").GetDouble()),
            root.GetProperty("worlds")[0].GetProperty("cells").EnumerateArray().Take(2).Select(c => c.GetProperty("expectedMet").GetDouble()));
        Assert.True(File.Exists(Path.Combine(folder.Path, "figures", "regrets.png")));
        Assert.All(stress.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("stress", "cut-8-rural")]
    [InlineData("discover", "--target", "road-rebuild")]
    public async Task Answer_OnOtherThreads_HasTheSameBytes(string command, params string[] options)
    {
        async Task<string> With(string threads) => (await CommandLine.RunAsync(
            [command, Checkout.SeedPlan, .. options, "--trials", "1500", "--threads", threads, "--json", "-"])).Output;

        var one = await With("1");

        Assert.Contains("work-plan-2024", one, StringComparison.Ordinal);
        Assert.Equal(one, await With("3"));
    }

    [Fact]
    public async Task Stress_WorldThatDecides_IsRefusedAtItsPlace()
    {
        using var folder = new OutFolder();
        await File.WriteAllTextAsync(
            folder["odd.yaml"], "scenario: odd\nchanges:\n  - budget: {fund: general-budget, to: erosion-gullies, add: 1}\n");

        var stress = await CommandLine.RunAsync("stress", Checkout.SeedPlan, "--worlds", folder.Path, "--lang", "en");

        Assert.Equal(2, stress.ExitCode);
        Assert.Contains("odd.yaml(3,", stress.Errors, StringComparison.Ordinal);
        Assert.Contains("WPS4009", stress.Errors, StringComparison.Ordinal);
        Assert.Empty(stress.Output);
    }

    [Fact]
    public async Task Stress_WorldThatTakesGivenMoney_SaysWhatToWrite()
    {
        using var folder = new OutFolder();
        Directory.CreateDirectory(folder["worlds"]);
        await File.WriteAllTextAsync(folder["worlds/poor.yaml"], "scenario: poor\nchanges:\n  - fund: {id: education, add: -3}\n");
        await File.WriteAllTextAsync(
            folder["s.yaml"], "scenario: s\nchanges:\n  - budget: {fund: education, to: education-balance, set: 2099}\n");

        var stress = await CommandLine.RunAsync("stress", Checkout.SeedPlan, folder["s.yaml"], "--lang", "en");

        Assert.Equal(2, stress.ExitCode);
        Assert.Contains("The scenario s does not fit into the world poor", stress.Errors, StringComparison.Ordinal);
        Assert.Contains("for less money write scale or realised", stress.Errors.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discover_SeedPlan_SaysWhenPensionsAreLate()
    {
        var discover = await CommandLine.RunAsync(
            "discover", Checkout.SeedPlan, "--target", "pension-payment", "--trials", "4000", "--lang", "en", "--quiet");

        Assert.Equal((0, ""), (discover.ExitCode, discover.Errors));
        Assert.Contains(
            "If \"Employment and social security: periods late\" is at least 1 month, \"Pensions",
            discover.Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
        Assert.Contains("in 100% of such years", discover.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static string? Id(JsonElement element) => element.GetProperty("id").GetString();
}
