using System.Net;
using System.Text.Json;

namespace WorkPlanSim.Web.Tests.Server;

/// <summary>Orleans' dashboard beside the workbench: what it shows, and to whom.</summary>
public sealed class DashboardTests(SeedServer seed) : IClassFixture<SeedServer>, IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = seed.Server.Dashboard };

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Dashboard_OfAServerWithAPlan_CountsItsGrains()
    {
        var page = await _http.GetAsync("/");
        Assert.Equal(("text/html", HttpStatusCode.OK), (page.Content.Headers.ContentType?.MediaType, page.StatusCode));

        // It looks at its silo once a second, and has nothing to say before.
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var counters = JsonDocument.Parse(await _http.GetStringAsync("/DashboardCounters"));
            if (counters.RootElement.ToString().Contains("TargetGrain", StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(200);
        }

        Assert.Fail("No grain of a target is shown.");
    }

    [Fact]
    public async Task Dashboard_AskedByAnotherName_RefusesIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await _http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public void Dashboard_ListensOnThisMachineAlone() =>
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(seed.Server.Dashboard!.Host)));
}
