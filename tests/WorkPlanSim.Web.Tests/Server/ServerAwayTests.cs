using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;
using WorkPlanSim.Web.Tests.Api;
using WorkPlanSim.Web.Tests.Browsers;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Server;

/// <summary>A server that goes while a page is being opened leaves no page behind that looks alive and answers nothing.</summary>
public sealed class ServerAwayTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Server_OnItsWayOut_IsNotTakenForOneThatIsBack()
    {
        await using var server = await StartAsync();
        using var client = new HttpClient();
        using var before = await client.GetAsync(new Uri(server.Address, "/alive"));

        server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        using var after = await client.GetAsync(new Uri(server.Address, "/alive"));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Page_ThatNeverCameToLife_SaysSo_AndIsOpenedAgain()
    {
        await using var server = await StartAsync();
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await OpenUnansweredAsync(context);
        await page.RouteAsync("**/alive", route => route.AbortAsync());
        await page.GotoAsync(new Uri(server.Address, "plans/tiny").ToString());
        await Expect(page.Locator("#main")).ToHaveAttributeAsync("data-live", "0");
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();

        await page.Clock.FastForwardAsync(15_000);
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();

        await page.UnrouteAllAsync();
        await Expect(page.Locator("#main")).ToHaveAttributeAsync("data-live", "1");
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Server_ThatSaidOnceThatItIsThere_AndThenIsNot_IsNotAskedForThePage()
    {
        await using var server = await StartAsync();
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await OpenUnansweredAsync(context);
        var (asked, opened) = (0, 0);
        await page.RouteAsync("**/alive", route => Interlocked.Increment(ref asked) == 1
            ? route.FulfillAsync(new() { Status = (int)HttpStatusCode.NoContent })
            : route.AbortAsync());
        page.Request += (_, request) => Interlocked.Add(ref opened, request.IsNavigationRequest ? 1 : 0);
        await page.GotoAsync(new Uri(server.Address, "plans/tiny").ToString());

        await page.Clock.FastForwardAsync(15_000);
        for (var start = TimeProvider.System.GetTimestamp(); Volatile.Read(ref asked) < 3; await Task.Delay(50))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Chromium.Patience, "It does not ask again.");
        }

        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        Assert.Equal(1, opened);
    }

    // A page that never comes to life, and whose clock can be set.
    private static async Task<IPage> OpenUnansweredAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.RouteAsync("**/_blazor/**", route => route.AbortAsync());
        return page;
    }

    private static Task<WebServer> StartAsync() =>
        WebServer.StartAsync(new WebOptions { PlanText = TinyPlan.Text, User = "tester" }, CancellationToken.None);
}
