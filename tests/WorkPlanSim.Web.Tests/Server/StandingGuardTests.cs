using System.Net;
using WorkPlanSim.Web.Server;
using WorkPlanSim.Web.Tests.Api;
using WorkPlanSim.Web.Tests.Browsers;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Server;

/// <summary>What stays open is let in up to a limit, told clearly what to do beyond it, and let in again when something has ended.</summary>
public sealed class StandingGuardTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(2, 9, HttpStatusCode.ServiceUnavailable, "urn:workplansim:problem:full", "this server takes (2)")]
    [InlineData(9, 2, HttpStatusCode.TooManyRequests, "urn:workplansim:problem:too-much", "one visitor may (2)")]
    public async Task Streams_BeyondTheLimit_AreRefused_UntilOneHasEnded(
        int most, int mostOfOne, HttpStatusCode status, string type, string says)
    {
        await using var server = await StartAsync(new() { MostStreams = most, MostStreamsOfOne = mostOfOne });
        using var client = new HttpClient { BaseAddress = new Uri(server.Address, "/api/v1/") };
        using var program = new ApiClient(server.Address);
        var run = await ApiClient.ReadAsync(await program.PostAsync("plans/tiny/projections", new { trials = 1_000_000, seed = 51 }));
        var events = $"runs/{run["id"]}/events";
        using var first = await client.GetAsync(events, HttpCompletionOption.ResponseHeadersRead);
        using var second = await client.GetAsync(events, HttpCompletionOption.ResponseHeadersRead);

        using var third = await client.GetAsync(events, HttpCompletionOption.ResponseHeadersRead);
        var problem = await ApiClient.ReadAsync(third);
        await program.DeleteAsync($"runs/{run["id"]}");
        await first.Content.ReadAsStringAsync();
        await second.Content.ReadAsStringAsync();
        using var later = await client.GetAsync(events);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, status), (first.StatusCode, second.StatusCode, third.StatusCode));
        Assert.Equal(type, (string)problem["type"]!);
        Assert.Contains(says, (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Theory]
    [InlineData(1, 9, 503, "打开的页面已达服务器上限", "this server takes (1)")]
    [InlineData(9, 1, 429, "您打开的页面已达上限", "one visitor may (1)")]
    public async Task Pages_BeyondTheLimit_AreRefusedInWords_UntilOneIsClosed(int most, int mostOfOne, int status, string zh, string en)
    {
        await using var server = await StartAsync(new() { MostPages = most, MostPagesOfOne = mostOfOne });
        await using var second = await chromium.Browser.NewContextAsync();
        var page = await second.NewPageAsync();
        await using (await chromium.OpenAsync(server.Address))
        {
            var refused = await page.GotoAsync(server.Address.ToString());
            Assert.Equal(status, refused!.Status);
            await Expect(page.Locator("main")).ToContainTextAsync(zh);
            await Expect(page.Locator("main")).ToContainTextAsync(en);
            using var client = new HttpClient();
            foreach (var spelling in new[] { "/_blazor", "/_blazor/", "/_Blazor/?id=1", "/%5Fblazor" })
            {
                using var circuit = await client.GetAsync(new Uri(server.Address, spelling));
                Assert.Equal((spelling, status), (spelling, (int)circuit.StatusCode));
            }
        }

        for (var tries = 0; tries < 100 && (await page.GotoAsync(server.Address.ToString()))!.Status != 200; tries++)
        {
            await Task.Delay(100);
        }

        await Expect(page.Locator("#main")).ToHaveAttributeAsync("data-live", "1");
    }

    private static Task<WebServer> StartAsync(StandingLimits limits) => WebServer.StartAsync(
        new WebOptions { PlanText = TinyPlan.Text, User = "tester", Standing = limits }, CancellationToken.None);
}
