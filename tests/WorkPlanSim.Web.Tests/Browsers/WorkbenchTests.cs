using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>The workbench as a planner uses it.</summary>
public sealed class WorkbenchTests(SeedServer seed, Chromium chromium, ITestOutputHelper output)
    : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private const string Gullies = "tr[data-target=erosion-gullies]";

    [Fact]
    public async Task Slider_OfATarget_ChangesItsProbability_AndUndoBringsItBack()
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        var page = open.Page;
        await open.HasSettledAsync();
        var probability = page.Locator(Gullies + " .probability");
        var before = await probability.TextContentAsync();

        await open.MoveAsync(PostsOf(page, "erosion-gullies"), "2");
        await Expect(page.Locator(Gullies + " .change.down")).ToBeVisibleAsync();
        await Expect(page.Locator(".panel h2")).ToHaveTextAsync("Erosion gullies treated");
        await Expect(page.Locator("[data-driver=water-bureau] b")).ToHaveTextAsync("3");
        await Expect(page.Locator(".levers li").First).ToBeVisibleAsync();
        await open.ShowAsync("workbench-moved");

        await page.Locator("#undo").ClickAsync();
        await open.HasSettledAsync();

        await Expect(probability).ToHaveTextAsync(before!);
        await Expect(page.Locator("#redo")).ToBeEnabledAsync();
        await Expect(page.Locator("#undo")).ToBeDisabledAsync();
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task MoreThanThereIs_IsToldAtOnce_AndNotRun()
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        var page = open.Page;
        await open.HasSettledAsync();
        var before = await page.Locator(".workbench").GetAttributeAsync("data-question");

        await page.Locator(Gullies + " .posts input[type=number]").FillAsync("8");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator("#faults")).ToContainTextAsync("Water bureau is overdrawn by 3");
        await Expect(page.Locator("[data-driver=water-bureau]")).ToHaveClassAsync("overdrawn");
        Assert.Equal(before, await page.Locator(".workbench").GetAttributeAsync("data-question"));
        await open.ShowAsync("workbench-overdrawn");
        await page.Locator("#language").ClickAsync();
        await Expect(page.Locator("#faults li")).ToHaveTextAsync("水利局超出 3");

        // Nothing is saved, and nothing waited for, also by a page that begins so.
        await page.Locator("#save-as").ClickAsync();
        await page.Locator("#new-title").FillAsync("太多");
        await page.Locator("#confirm-save").ClickAsync();
        await Expect(page.Locator(".news")).ToContainTextAsync("没有保存");
        await Expect(page.Locator("#new-title")).ToHaveValueAsync("太多");
        await page.ReloadAsync();
        await Expect(page.Locator("#faults li")).ToHaveTextAsync("水利局超出 3");
        await Expect(page.Locator(".workbench")).ToHaveAttributeAsync("data-busy", "0");

        await page.Locator("#reset").ClickAsync();
        await Expect(page.Locator("#faults")).ToHaveCountAsync(0);
        Assert.Empty(open.Errors);
    }

    [Theory]
    [InlineData("zh-CN", 1280)]
    [InlineData("en-US", 1280)]
    [InlineData("en-US", 1440)]
    public async Task Table_OnASmallScreen_LeavesThePanelItsPlace(string locale, int width)
    {
        await using var open = await chromium.OpenAsync(seed.Address, locale);
        await open.HasSettledAsync();
        await open.Page.SetViewportSizeAsync(width, 800);

        var table = await open.Page.Locator(".targets table").BoundingBoxAsync();
        var panel = await open.Page.Locator(".panel").BoundingBoxAsync();

        Assert.InRange(table!.X + table.Width, 0.0, panel!.X);
        await open.ShowAsync($"workbench-{width}");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Language_IsSwitchedInPlace()
    {
        await using var open = await chromium.OpenAsync(seed.Address, "zh-CN");
        var page = open.Page;
        await open.MoveAsync(PostsOf(page, "erosion-gullies"), "2");
        await Expect(page.Locator(".panel h2")).ToHaveTextAsync("治理侵蚀沟");

        await page.Locator("#language").ClickAsync();

        await Expect(page.Locator(".panel h2")).ToHaveTextAsync("Erosion gullies treated");
        await Expect(PostsOf(page, "erosion-gullies")).ToHaveValueAsync("2");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Assumption_OfASeason_MovesTheTargetsThatItLimits()
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        var page = open.Page;
        await open.HasSettledAsync();

        await page.Locator(".assumptions summary").ClickAsync();
        await open.MoveAsync(page.GetByLabel("Earthworks").First, "-2");

        await Expect(page.Locator(Gullies + " .change.down")).ToBeVisibleAsync();
        await Expect(page.Locator("#expected-met .change.down")).ToBeVisibleAsync();
        await open.ShowAsync("workbench-assumptions");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Draft_IsDownloadedAsAFileThatTheReaderTakes()
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        var page = open.Page;
        await open.MoveAsync(PostsOf(page, "erosion-gullies"), "2");

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#download").ClickAsync());

        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        var text = await reader.ReadToEndAsync();
        Assert.Contains("- staff: {team: water-bureau, to: erosion-gullies, set: 2}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plans/work-plan-2024/runs")]
    public async Task FirstPage_IsSmall_WithAllThatTheCircuitSendsUntilItIsLive(string path)
    {
        await using var relay = new CountingRelay(seed.Address);
        await using var open = await chromium.OpenAsync(new Uri(relay.Address, path));
        var before = relay.Sent;
        if (path.Length == 0)
        {
            await open.HasSettledAsync();
        }

        var (files, sent) = (await open.Page.EvaluateAsync<int>(
            "['navigation', 'resource'].flatMap(t => performance.getEntriesByType(t)).reduce((sum, e) => sum + e.transferSize, 0)"), relay.Sent);
        output.WriteLine($"{path}: {files} bytes of files, {before} bytes in all until live, {sent} until settled");

        // The circuit sends something too, or it was not counted.
        Assert.InRange(before, files + 1000, 200_000);
        Assert.Empty(open.Errors);
    }

    private static ILocator PostsOf(IPage page, string target) =>
        page.Locator($"tr[data-target={target}] .posts input[type=range]").First;
}
