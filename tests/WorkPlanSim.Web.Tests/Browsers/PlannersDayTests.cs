using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkPlanSim.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>
/// A planner's day, from opening the plan to handing over the comparison, with what befalls it: a reload, a colleague, a server
/// that is killed.
/// </summary>
public sealed class PlannersDayTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private const string Posts = "tr[data-target=erosion-gullies] .posts input[type=range]";

    [Fact]
    public async Task Day_FromOpeningThePlanToHandingOverTheComparison()
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        var page = open.Page;
        await page.Locator("#who").FillAsync("Li Hua");
        await page.Locator("#who").PressAsync("Tab");
        await open.MoveAsync(page.Locator("tr[data-target=river-water-quality] .posts input[type=range]").First, "0.5");
        await open.MoveAsync(page.Locator(Posts).First, "5.5");
        await SaveAsync(page, "More hands for gullies");

        // A reload in the middle of the next idea loses neither what is saved nor what is not.
        await open.MoveAsync(page.Locator(Posts).First, "4.5");
        await page.ReloadAsync();
        await open.IsLiveAsync();
        await open.HasSettledAsync();
        await Expect(page.Locator(Posts).First).ToHaveValueAsync("4.5");
        await Expect(page.Locator("#scenario")).ToHaveValueAsync("more-hands-for-gullies");
        await Expect(page.Locator(".badge")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await page.Locator("input[value=more-hands-for-gullies]").CheckAsync();
        await page.Locator("#trials").FillAsync("2048");
        await page.Locator("#start").ClickAsync();
        await Expect(page.Locator("#answer")).ToBeVisibleAsync();
        await Expect(page.Locator("#met")).ToContainTextAsync("More hands for gullies");
        await Expect(page.Locator("figure.drawn img").First).ToBeVisibleAsync();
        await open.ShowAsync("compare-day");
        foreach (var (link, holds) in new[] { ("JSON", "\"projections\""), ("The whole page, to hand on", "More hands for gullies"), ("differences.csv", "more-hands-for-gullies") })
        {
            Assert.Contains(holds, await DownloadAsync(page, link), StringComparison.Ordinal);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Runs" }).ClickAsync();
        await Expect(page.Locator("#runs tbody tr").First).ToContainTextAsync("Li Hua");
        await page.Locator("#runs tbody tr").First.GetByRole(AriaRole.Button, new() { Name = "Replay a trial" }).ClickAsync();
        await page.Locator("#trial").FillAsync("6");
        await page.Locator("#replay-trial").ClickAsync();
        await Expect(page.Locator("#replay-met")).ToContainTextAsync("Trial 6:");
        await open.ShowAsync("runs-day");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task TwoBrowsers_OnOnePlan_SeeEachOthersSavedChanges()
    {
        await using var hers = await chromium.OpenAsync(seed.Address);
        await using var his = await chromium.OpenAsync(seed.Address, "zh-CN");
        await using var comparing = await chromium.OpenAsync(new Uri(seed.Address, "plans/work-plan-2024/compare"));
        await using var running = await chromium.OpenAsync(new Uri(seed.Address, "plans/work-plan-2024/runs"));
        await hers.MoveAsync(hers.Page.Locator(Posts).First, "3.5");

        await SaveAsync(hers.Page, "Seen by both");

        await Expect(his.Page.Locator("#scenario option[value=seen-by-both]")).ToHaveCountAsync(1);
        await Expect(his.Page.Locator(".news")).ToBeVisibleAsync();
        await his.Page.Locator("#scenario").SelectOptionAsync("seen-by-both");
        await Expect(his.Page.Locator(Posts).First).ToHaveValueAsync("3.5");
        await Expect(comparing.Page.GetByLabel("Seen by both")).ToHaveCountAsync(1);
        await Expect(running.Page.Locator("option[value=seen-by-both]")).ToHaveCountAsync(1);
        Assert.Empty(his.Errors);
    }

    [Fact]
    public async Task TwoBrowsers_OnOneScenario_AreToldBeforeOneOverwritesTheOther()
    {
        await using var hers = await chromium.OpenAsync(seed.Address);
        await hers.MoveAsync(hers.Page.Locator(Posts).First, "3.5");
        await SaveAsync(hers.Page, "Of two minds");
        await using var his = await chromium.OpenAsync(new Uri(seed.Address, "plans/work-plan-2024?scenario=of-two-minds"));
        await Expect(his.Page.Locator(Posts).First).ToHaveValueAsync("3.5");

        await hers.MoveAsync(hers.Page.Locator(Posts).First, "2");
        await hers.Page.Locator("#save").ClickAsync();
        await Expect(hers.Page.Locator("#save")).ToBeDisabledAsync();
        await his.MoveAsync(his.Page.Locator(Posts).First, "3");
        await his.Page.Locator("#save").ClickAsync();

        // He is told, keeps what he did, and sees hers where he resets.
        await Expect(his.Page.Locator(".news")).ToContainTextAsync("Somebody else has saved Of two minds");
        await Expect(his.Page.Locator(Posts).First).ToHaveValueAsync("3");
        await his.Page.Locator("#reset").ClickAsync();
        await Expect(his.Page.Locator(Posts).First).ToHaveValueAsync("2");

        // For her nothing is new.
        await Expect(hers.Page.Locator(".news")).ToContainTextAsync("Saved: Of two minds");

        // Told once, he may.
        await his.Page.Locator("#undo").ClickAsync();
        await his.Page.Locator("#save").ClickAsync();
        await Expect(his.Page.Locator(".news")).ToContainTextAsync("Saved: Of two minds");
        await hers.Page.Locator("#scenario").SelectOptionAsync("baseline");
        await hers.Page.Locator("#scenario").SelectOptionAsync("of-two-minds");
        await Expect(hers.Page.Locator(Posts).First).ToHaveValueAsync("3");
        Assert.Empty(his.Errors);
    }

    [Fact]
    public async Task Deletion_OfAScenarioThatSomebodyElseSavedOrDeleted_IsToldInItsOwnWords()
    {
        await using var hers = await chromium.OpenAsync(seed.Address);
        await hers.MoveAsync(hers.Page.Locator(Posts).First, "3.5");
        await SaveAsync(hers.Page, "To be deleted");
        await using var his = await chromium.OpenAsync(new Uri(seed.Address, "plans/work-plan-2024?scenario=to-be-deleted"));
        await hers.MoveAsync(hers.Page.Locator(Posts).First, "2");
        await hers.Page.Locator("#save").ClickAsync();
        await Expect(his.Page.Locator(".news")).ToBeVisibleAsync();

        await his.Page.Locator("#delete").ClickAsync();
        await Expect(his.Page.Locator(".news")).ToHaveTextAsync(
            "Not deleted: somebody else has saved To be deleted meanwhile. Delete again to remove their version, or reset to look at it first.");
        await Expect(his.Page.Locator("#scenario")).ToHaveValueAsync("to-be-deleted");
        await his.ShowAsync("workbench-not-deleted");
        await his.Page.Locator("#language").ClickAsync();
        await Expect(his.Page.Locator(".news")).ToContainTextAsync("再按一次删除");

        // Behind the pages' backs, as another server would.
        var planning = seed.Server.Services.GetRequiredService<PlanningService>();
        var saved = (await planning.ReadScenariosAsync("work-plan-2024", default)).Single(s => s.Id == "to-be-deleted");
        Assert.True(await planning.ReplaceScenarioAsync("work-plan-2024", saved.Id, null, saved, "other", default));
        await his.Page.Locator("#delete").ClickAsync();
        await Expect(his.Page.Locator(".news")).ToHaveTextAsync("“To be deleted”已经被别人删除。");
        await Expect(his.Page.Locator("#scenario")).ToHaveValueAsync("baseline");
        Assert.Empty(his.Errors);
    }

    [Fact]
    public async Task Server_KilledAndRestarted_LosesNothingSaved_AndThePageComesBack()
    {
        var data = Directory.CreateTempSubdirectory("workbench").FullName;
        try
        {
            var first = await WebServer.StartAsync(SeedServer.Options() with { DataFolder = data }, CancellationToken.None);
            await using var open = await chromium.OpenAsync(first.Address);
            await open.MoveAsync(open.Page.Locator(Posts).First, "3");
            await SaveAsync(open.Page, "Outlasts the server");
            await open.MoveAsync(open.Page.Locator(Posts).First, "2.5");
            await first.DisposeAsync();
            await Expect(open.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();

            await using var second = await WebServer.StartAsync(
                SeedServer.Options() with { DataFolder = data, Port = first.Address.Port }, CancellationToken.None);

            await Expect(open.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
            await open.IsLiveAsync();
            await open.HasSettledAsync();
            await Expect(open.Page.Locator("#scenario")).ToHaveValueAsync("outlasts-the-server");
            await Expect(open.Page.Locator(Posts).First).ToHaveValueAsync("2.5");
            await open.Page.Locator("#reset").ClickAsync();
            await Expect(open.Page.Locator(Posts).First).ToHaveValueAsync("3");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task SaveAsync(IPage page, string title)
    {
        await page.Locator("#save-as").ClickAsync();
        await page.Locator("#new-title").FillAsync(title);
        await page.Locator("#confirm-save").ClickAsync();
        await Expect(page.Locator(".news")).ToContainTextAsync(title);
    }

    private static async Task<string> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        return await reader.ReadToEndAsync();
    }
}
