using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>The page that tells who changed what: the latest first, of one plan or all.</summary>
public sealed class HistoryPageTests(ApiServer server, Chromium chromium) : IClassFixture<ApiServer>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Changes_MoreThanAPageHolds_AreLookedThroughBackwards()
    {
        using var client = new ApiClient(server.Address);
        await client.PutFileAsync("plans/long", TinyPlan.Text.Replace("plan: tiny", "plan: long", StringComparison.Ordinal));
        for (var i = 1; i <= 104; i++)
        {
            await client.PutFileAsync("plans/long/scenarios/more", TinyPlan.More.Replace("add: 100", $"add: {i}", StringComparison.Ordinal));
        }

        await using var open = await chromium.OpenAsync(new Uri(server.Address, "history?plan=long"));
        var rows = open.Page.Locator("#changes tbody tr");
        await Expect(rows).ToHaveCountAsync(100);
        await Expect(rows.Last).ToContainTextAsync("scenario saved");
        await open.ShowAsync("history-long");
        await open.Page.Locator("#older").ClickAsync();
        await Expect(rows).ToHaveCountAsync(6);
        await Expect(rows.Last).ToContainTextAsync("plan file saved");
        await Expect(open.Page.Locator("#older")).ToHaveCountAsync(0);
        await open.Page.Locator("#latest").ClickAsync();
        await Expect(rows).ToHaveCountAsync(100);
        Assert.Empty(open.Errors);
    }

    [Theory]
    [InlineData("en", 1440, "scenario removed", "scenario saved", "plan loaded", "plan file saved")]
    [InlineData("zh-CN", 390, "删除情景", "保存情景", "载入计划", "保存计划文件")]
    public async Task Changes_OfAPlan_AreTold_TheLatestFirst(
        string locale, int width, string removed, string saved, string loaded, string file)
    {
        var id = "told-" + locale.ToLowerInvariant();
        using var client = new ApiClient(server.Address);
        await client.PutFileAsync($"plans/{id}", TinyPlan.Text.Replace("plan: tiny", $"plan: {id}", StringComparison.Ordinal));
        await client.PutFileAsync($"plans/{id}/scenarios/more", TinyPlan.More);
        await client.DeleteAsync($"plans/{id}/scenarios/more");
        await client.RunAsync($"plans/{id}/projections", new { trials = 100 });

        await using var open = await chromium.OpenAsync(new Uri(server.Address, "history"), locale, width);
        var rows = open.Page.Locator("#changes tbody tr");
        await Expect(rows.Filter(new() { HasText = "tiny" }).First).ToBeVisibleAsync();
        await open.Page.Locator("#of-plan").SelectOptionAsync(id);
        await Expect(rows).ToHaveCountAsync(4);

        await Expect(rows.Nth(0)).ToContainTextAsync(removed);
        await Expect(rows.Nth(1)).ToContainTextAsync(saved);
        await Expect(rows.Filter(new() { HasText = loaded })).ToHaveCountAsync(1);
        await Expect(rows.Filter(new() { HasText = file })).ToHaveCountAsync(1);
        await Expect(rows.Nth(0)).ToContainTextAsync(Environment.UserName);
        await Expect(rows.Nth(0)).ToContainTextAsync($"{id}/more");
        await open.ShowAsync($"history-{locale}");

        await open.Page.Locator("#with-parts").CheckAsync();
        await Expect(rows.Filter(new() { HasText = $"{id}/gullies" })).ToHaveCountAsync(1);
        await open.Page.ReloadAsync();
        await open.IsLiveAsync();
        await Expect(open.Page.Locator("#of-plan")).ToHaveValueAsync(id);
        Assert.True(await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        Assert.Empty(open.Errors);
    }
}
