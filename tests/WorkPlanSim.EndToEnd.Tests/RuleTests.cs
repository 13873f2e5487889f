using System.Text.Json;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Standing rules over the real plan, through files and processes.</summary>
public class RuleTests
{
    private const string Name = "mid-year-review";

    private static readonly string Scenario = Path.Combine(Checkout.Root, "scenarios", Name + ".yaml");

    [Fact]
    public async Task Compare_RulesAlone_IsWhatTheyAreWorthOnAnyNumberOfThreads()
    {
        async Task<string> With(string threads) => (await CommandLine.RunAsync(
            "compare", Checkout.SeedPlan, Scenario, "--trials", "2500", "--threads", threads, "--json", "-")).Output;

        var (one, two) = (await With("1"), await With("2"));

        Assert.Equal(one, two);
        using var json = JsonDocument.Parse(one);
        var difference = json.RootElement.GetProperty("differences")[0];
        Assert.InRange(difference.GetProperty("expectedMet").GetProperty("interval")[0].GetDouble(), 0.5, 1.0);

        // No member of the rules, and nothing that waits for one: exactly nothing.
        var pines = difference.GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "pine-wilt");
        Assert.Equal((0, 0), (pines.GetProperty("gained").GetInt32(), pines.GetProperty("lost").GetInt32()));
    }

    [Fact]
    public async Task Why_RulesAlone_SplitsTheirWorthByRule()
    {
        var why = await CommandLine.RunAsync("why", Checkout.SeedPlan, "--to", Name, "--trials", "1500", "--json", "-");

        Assert.Equal((0, ""), (why.ExitCode, why.Errors));
        using var json = JsonDocument.Parse(why.Output);
        var met = json.RootElement.GetProperty("expectedMet");
        var parts = met.GetProperty("parts").EnumerateArray().Select(Difference).ToList();
        Assert.Equal(4, parts.Count);
        Assert.Equal(Difference(met), parts.Sum(), 1e-9);

        // People are what it is about: each recall adds, and the review of money does not.
        Assert.InRange(parts[0], -0.2, 0.02);
        Assert.All(parts[1..], part => Assert.InRange(part, 0.05, 0.6));
        Assert.Contains("\"review\"", why.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "What standing rules moved", "万元: ", " → ")]
    [InlineData("zh", "年内规则的调剂", "，万元：", " → ")]
    public async Task Replay_UnderRules_TellsWhatTheyMoved(string language, string heading, string unit, string arrow)
    {
        var run = await CommandLine.RunAsync(
            "replay", Checkout.SeedPlan, "--trial", "1", "--scenario", Name, "--lang", language);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var told = Flat(run.Output[run.Output.IndexOf(heading, StringComparison.Ordinal)..]);
        Assert.Contains(unit, told, StringComparison.Ordinal);
        Assert.Contains(arrow, told, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("explain", "petition-cases", "--scenario")]
    [InlineData("discover", "--target", "petition-cases", "--scenario")]
    public async Task Question_UnderRules_IsAnswered(params string[] question)
    {
        var answer = await CommandLine.RunAsync(
            [question[0], Checkout.SeedPlan, .. question[1..], Name, "--trials", "2048", "--lang", "en"]);

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Assert.Contains(Name, answer.Output, StringComparison.Ordinal);
    }

    private static double Difference(JsonElement element) => element.GetProperty("difference").GetDouble();

    private static string Flat(string text) => string.Join(' ', text.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
}
