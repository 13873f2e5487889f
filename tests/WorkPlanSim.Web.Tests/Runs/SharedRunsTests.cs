using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Tests.Api;
using WorkPlanSim.Web.Tests.Browsers;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Runs;

/// <summary>Pages and programs look at the same runs: what one starts the other sees, follows, ends and joins.</summary>
public sealed class SharedRunsTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>, IDisposable
{
    private const string Plan = "plans/work-plan-2024";

    private readonly ApiClient _client = new(seed.Address);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task RunOfAProgram_IsOnThePage_WithProgress_AlsoAfterAReload_AndIsEndedThere()
    {
        var run = await ApiClient.ReadAsync(await _client.PostAsync(Plan + "/projections", new { trials = 1_000_000, seed = 41 }));
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, Plan + "/runs"));
        var line = open.Page.Locator($"[data-run={run["id"]}]");
        await Expect(line).ToContainTextAsync(" / 1,000,000");

        await open.Page.ReloadAsync();
        await open.IsLiveAsync();
        await Expect(line.Locator("progress")).ToHaveAttributeAsync("max", "1000000");
        await open.ShowAsync("runs-under-way");
        await line.Locator("button").ClickAsync();

        await Expect(line).ToHaveCountAsync(0);
        await Expect(open.Page.Locator("#ended tbody tr").First).ToContainTextAsync("cancelled");
        Assert.Equal("cancelled", (string)(await _client.GetJsonAsync($"runs/{run["id"]}"))["status"]!);
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task RunOfAPage_IsFollowedByAProgram_AndEndedByIt()
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, Plan + "/compare?scenarios=wet-summer&trials=1000000&seed=42"));
        var book = seed.Server.Services.GetRequiredService<RunBook>();
        await Expect(open.Page.Locator("#running progress")).ToBeVisibleAsync();
        var run = Assert.Single(book.Of("work-plan-2024"), r => !r.Now.IsEnd && r.Ticket.Kind == RunKind.Comparison);

        var joined = await ApiClient.ReadAsync(
            await _client.PostAsync(Plan + "/comparisons", new { scenarios = new[] { "wet-summer" }, trials = 1_000_000, seed = 42 }));
        var ended = await ApiClient.ReadAsync(await _client.DeleteAsync($"runs/{run.Ticket.Id}"));

        Assert.Equal(run.Ticket.Id, (string)joined["id"]!);
        Assert.Equal("cancelled", (string)ended["status"]!);
        await Expect(open.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Cancelled.");
    }

    [Fact]
    public async Task RunOfAProgram_IsLookedAtByItsId()
    {
        var run = await _client.RunAsync(Plan + "/comparisons", new { scenarios = new[] { "wet-summer" }, precision = 0.02 });

        await using var open = await chromium.OpenAsync(new Uri(seed.Address, $"{Plan}/compare?run={run["id"]}"));

        await Expect(open.Page.Locator("#answer")).ToContainTextAsync(((string)run["id"]!)[..12]);
        await Expect(open.Page.Locator("#met tbody tr")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task LatinRun_IsToldAndReplayedAsWhatItWas()
    {
        await _client.RunAsync(Plan + "/projections", new { trials = 1024, seed = 43, sampling = "latin" });
        var (latin, plain) = (await MetAsync("latin"), await MetAsync("plain"));
        Assert.NotEqual(latin, plain);

        var record = (await seed.Server.Services.GetRequiredService<RunHistory>().ReadAsync("work-plan-2024", 100, default)).First(r => r.Seed == 43);
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, Plan + "/runs"));
        var row = open.Page.Locator("#runs tbody tr").Filter(new() { HasText = record.RunId[..8] });
        await Expect(row).ToContainTextAsync("Latin hypercubes");
        await row.Locator("a").ClickAsync();
        await Expect(open.Page.Locator("#answer .aside")).ToContainTextAsync("Latin hypercubes");
        await open.Page.GoBackAsync();
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await open.Page.Locator("#trial").FillAsync("6");
        await open.Page.Locator("#replay-trial").ClickAsync();

        Assert.Equal(Sampling.Latin, record.Sampling);
        await Expect(open.Page.Locator("#replay-met")).ToContainTextAsync($"Trial 6: {latin} of 61 ");
    }

    [Theory]
    [InlineData("/runs", "#run-trials", "#run-start", "en", "Trials are from 1 to 1,048,576.", "试验次数要在 1 到 1,048,576 之间。")]
    [InlineData("/compare", "#trials", "#start", "zh-CN", "试验次数要在 1 到 1,048,576 之间。", "Trials are from 1 to 1,048,576.")]
    public async Task TooManyTrials_AreRefusedInWords_OfTheLanguageThatIsSpokenNow(
        string page, string field, string button, string locale, string said, string otherwise)
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, Plan + page), locale);

        // The browser's own check would keep it from the server, in the browser's words.
        await open.Page.EvaluateAsync("document.querySelector('form').noValidate = true");
        await open.Page.Locator(field).FillAsync("2000000");
        await open.Page.Locator(button).ClickAsync();

        await Expect(open.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(said);
        await open.Page.Locator("#language").ClickAsync();
        await Expect(open.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(otherwise);
    }

    private async Task<int> MetAsync(string sampling)
    {
        var year = await _client.GetJsonAsync($"{Plan}/replay?trial=6&seed=43&sampling={sampling}");
        return year["targets"]!.AsArray().Count(t => (bool)t!["met"]!);
    }
}
