using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>What was run once can be looked at again, over the plan as it was.</summary>
public sealed class RunListTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private static readonly string Text = TinyPlan.Text.Replace("plan: tiny", "plan: remembered", StringComparison.Ordinal);

    [Fact]
    public async Task Runs_MoreThanAPageHolds_AreShownOnDemand()
    {
        using var client = new ApiClient(seed.Address);
        await client.PutFileAsync("plans/often", Text.Replace("plan: remembered", "plan: often", StringComparison.Ordinal));
        for (var number = 1; number <= 52; number++)
        {
            await client.RunAsync("plans/often/projections", new { trials = 1, seed = number });
        }

        await using var open = await chromium.OpenAsync(new Uri(seed.Address, "plans/often/runs"));
        var rows = open.Page.Locator("#runs tbody tr");
        await Expect(rows).ToHaveCountAsync(50);
        await open.Page.Locator("#older").ClickAsync();

        await Expect(rows).ToHaveCountAsync(52);

        // Those that this server has at hand no more come from the store.
        await Expect(rows.Last.Locator(".headlines")).ToContainTextAsync("of 2 met, expected");
        await Expect(open.Page.Locator("#older")).ToHaveCountAsync(0);
        await open.ShowAsync("runs-often");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Open_OfRunsOverAPlanThatWasChangedSince_ShowsWhatTheyFound_AndReplaysATrial()
    {
        using var client = new ApiClient(seed.Address);
        await client.PutFileAsync("plans/remembered", Text);
        await client.PutFileAsync("plans/remembered/scenarios/more", TinyPlan.More);
        var alone = await client.RunAsync("plans/remembered/projections", new { trials = 1000, seed = 5 });
        var compared = await client.RunAsync("plans/remembered/comparisons", new { scenarios = new[] { "more" }, trials = 1000, seed = 5 });
        var year = await client.GetJsonAsync("plans/remembered/replay?trial=3&seed=5");
        await client.PutFileAsync("plans/remembered", Text.Replace("goal: 38", "goal: 300", StringComparison.Ordinal));
        await client.DeleteAsync("plans/remembered/scenarios/more");
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, "plans/remembered/runs"));
        var page = open.Page;

        await Expect(page.Locator("#runs tbody tr")).ToHaveCountAsync(2);
        foreach (var (run, lines) in new[] { (alone, 1), (compared, 2) })
        {
            await page.Locator($"#runs a[href*='run={(string)run["id"]!}']").ClickAsync();
            await Expect(page.Locator("#met tbody tr")).ToHaveCountAsync(lines);
            await Expect(page.Locator(".drawn img").First).ToBeVisibleAsync();
            await page.GoBackAsync();
        }

        // Of 300 gullies it would be an eighth: the trial is told as it was.
        await page.Locator("#runs tbody tr").Filter(new() { HasText = "More" }).GetByText("Replay a trial").ClickAsync();
        await page.Locator("#trial").FillAsync("3");
        await page.Locator("#replay-trial").ClickAsync();

        await Expect(page.Locator("#replay-met")).ToContainTextAsync("Trial 3:");
        var attainment = (double)year["targets"]!.AsArray().Single(t => (string)t!["id"]! == "gullies")!["periods"]!.AsArray()[^1]!["attainment"]!;
        Assert.InRange(attainment, 0.3, 9.0);
        await Expect(page.Locator(".replay tbody tr").Filter(new() { HasText = "gullies" })).ToContainTextAsync($"{100.0 * attainment:0}");
        await open.ShowAsync("runs-remembered");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Rows_TellWhatWasFound_AndTwoOnTheSameTrials_AreComparedTrialByTrial()
    {
        using var client = new ApiClient(seed.Address);
        await client.PutFileAsync("plans/paired", Text.Replace("plan: remembered", "plan: paired", StringComparison.Ordinal));
        await client.PutFileAsync("plans/paired/scenarios/more", TinyPlan.More);
        var alone = await client.RunAsync("plans/paired/projections", new { trials = 2000, seed = 5 });
        var more = await client.RunAsync("plans/paired/projections", new { scenario = "more", trials = 2000, seed = 5 });
        var (first, second) = (await ResultAsync(client, alone), await ResultAsync(client, more));
        await client.PutFileAsync("plans/paired", Text.Replace("plan: remembered", "plan: paired", StringComparison.Ordinal).Replace("goal: 38", "goal: 300", StringComparison.Ordinal));
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, "plans/paired/runs"));

        await Expect(RowOf(open, alone).Locator(".headlines")).ToContainTextAsync(
            FormattableString.Invariant($"{(double)first["summary"]!["expectedMet"]!:0.0} of 2 met, expected"));
        await Expect(RowOf(open, alone).Locator(".headlines")).ToContainTextAsync(
            FormattableString.Invariant($"all mandatory {100.0 * (double)first["summary"]!["allMandatory"]!:0.0}%"));
        await PickAsync(open, alone, more);
        await open.ShowAsync("runs-picked");
        await open.Page.Locator("#compare-two").ClickAsync();

        // Not the difference of the plan as it is by now, and the older run is what the other is held against.
        var difference = (double)second["summary"]!["expectedMet"]! - (double)first["summary"]!["expectedMet"]!;
        Assert.True(Math.Abs(difference) > 0.01, "The scenario changes something.");
        await Expect(open.Page.Locator("#met tbody tr")).ToHaveCountAsync(2);
        await Expect(open.Page.Locator("#met tbody tr").Last).ToContainTextAsync("More");
        await Expect(open.Page.Locator("#met tbody tr").Last.Locator(".change").First).ToHaveTextAsync(difference.ToString("+0.00;−0.00", CultureInfo.InvariantCulture));
        await Expect(open.Page.Locator("#answer")).ToContainTextAsync("compared trial by trial");
        await Expect(open.Page.Locator(".drawn img").First).ToBeVisibleAsync();
        await open.ShowAsync("compare-paired");

        await open.Page.ReloadAsync();
        await Expect(open.Page.Locator("#met tbody tr")).ToHaveCountAsync(2);
        await open.Page.Locator("#language").ClickAsync();
        await Expect(open.Page.Locator("#answer")).ToContainTextAsync("同样的试验");
        await open.ShowAsync("compare-paired-zh");
        Assert.Empty(open.Errors);
    }

    [Theory]
    [InlineData("en", 1440, "Not paired, because they differ in the plan, the seed:")]
    [InlineData("zh-CN", 390, "不能逐次试验相比，因为计划内容、种子不同")]
    public async Task TwoRuns_OnOtherTrials_AreSaidNotToBePaired_AndHeldAgainstOneAnotherAllTheSame(string locale, int width, string reason)
    {
        var id = "apart-" + locale.ToLowerInvariant();
        var text = Text.Replace("plan: remembered", $"plan: {id}", StringComparison.Ordinal);
        using var client = new ApiClient(seed.Address);
        await client.PutFileAsync($"plans/{id}", text);
        var before = await client.RunAsync($"plans/{id}/projections", new { trials = 2000, seed = 5 });
        await client.PutFileAsync($"plans/{id}", text.Replace("goal: 38", "goal: 30", StringComparison.Ordinal));
        var after = await client.RunAsync($"plans/{id}/projections", new { trials = 2000, seed = 6 });
        var (first, second) = (await ResultAsync(client, before), await ResultAsync(client, after));
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, $"plans/{id}/runs"), locale, width);

        await PickAsync(open, before, after);
        await open.Page.Locator("#compare-two").ClickAsync();

        await Expect(open.Page.Locator("#unpaired")).ToContainTextAsync(reason);
        var (was, now) = ((double)first["summary"]!["expectedMet"]!, (double)second["summary"]!["expectedMet"]!);
        string[] cells = [Fixed(now), Fixed(was), (now - was).ToString("+0.00;−0.00", CultureInfo.InvariantCulture)];
        for (var i = 0; i < cells.Length; i++)
        {
            await Expect(open.Page.Locator("#met tbody td").Nth(i)).ToHaveTextAsync(cells[i]);
        }

        // A lower goal for gullies; nothing of safety.
        await Expect(open.Page.Locator(".changed tbody tr")).ToHaveCountAsync(1);
        await Expect(open.Page.Locator(".changed tbody .change.up")).ToHaveCountAsync(1);
        await Expect(open.Page.Locator("#answer")).ToHaveCountAsync(0);
        Assert.True(await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        await open.ShowAsync($"compare-apart-{locale}");
        Assert.Empty(open.Errors);
    }

    [Theory]
    [InlineData("en", "What was found", "Of 2 targets ")]
    [InlineData("zh-CN", "结果", "2 项目标中，预期实现 ")]
    public async Task Open_OfAProjection_SaysWhatItFound(string locale, string title, string sentence)
    {
        using var client = new ApiClient(seed.Address);
        await client.PutFileAsync("plans/alone", Text.Replace("plan: remembered", "plan: alone", StringComparison.Ordinal));
        var run = await client.RunAsync("plans/alone/projections", new { trials = 2000, seed = 5 });
        var found = await ResultAsync(client, run);
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, $"plans/alone/compare?run={run["id"]}"), locale);

        await Expect(open.Page.Locator("#answer-title")).ToHaveTextAsync(title);
        await Expect(open.Page.Locator("#answer b")).ToContainTextAsync(sentence);
        await Expect(open.Page.Locator("#answer b")).ToContainTextAsync(Fixed((double)found["summary"]!["expectedMet"]!));
        await Expect(open.Page.Locator("#met thead th")).ToHaveCountAsync(3);
        await Expect(open.Page.GetByText("differences.csv")).ToHaveCountAsync(0);
        await open.ShowAsync($"compare-alone-{locale}");
        Assert.Empty(open.Errors);
    }

    private static ILocator RowOf(OpenPage open, JsonNode run) =>
        open.Page.Locator("#runs tbody tr").Filter(new() { HasText = ((string)run["id"]!)[..8] });

    private static async Task PickAsync(OpenPage open, params JsonNode[] runs)
    {
        await Expect(open.Page.Locator("#compare-two")).ToBeDisabledAsync();
        foreach (var run in runs)
        {
            await RowOf(open, run).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await Expect(open.Page.Locator("#compare-two")).ToBeEnabledAsync();
    }

    private static Task<JsonNode> ResultAsync(ApiClient client, JsonNode run) => client.GetJsonAsync($"runs/{run["id"]}/result");

    private static string Fixed(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
