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
}
