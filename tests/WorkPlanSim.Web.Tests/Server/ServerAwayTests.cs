using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
        var page = await context.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.RouteAsync("**/_blazor/**", route => route.AbortAsync());
        await page.RouteAsync("**/alive", route => route.AbortAsync());
        await page.GotoAsync(new Uri(server.Address, "plans/tiny").ToString());
        await Expect(page.Locator("#main")).ToHaveAttributeAsync("data-live", "0");
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();

        await page.Clock.FastForwardAsync(15_000);
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();

        await page.UnrouteAllAsync();
        await Expect(page.Locator("#main")).ToHaveAttributeAsync("data-live", "1", new() { Timeout = 20_000 });
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
    }

    private static Task<WebServer> StartAsync() =>
        WebServer.StartAsync(new WebOptions { PlanText = TinyPlan.Text, User = "tester" }, CancellationToken.None);
}
