using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace WorkPlanSim.Web.Tests.Api;

/// <summary>A flood is turned away politely.</summary>
public sealed class RateTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Flood_IsTurnedAway_WithProblemDetailsThatSayWhenToComeBack()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var refused = new ConcurrentBag<HttpResponseMessage>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (_, stop) =>
        {
            var answer = await client.GetAsync("/api/v1/plans/tiny/scenarios", stop);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                refused.Add(answer);
            }
        });

        var first = Assert.Single(refused.Take(1));
        Assert.Equal("1", $"{first.Headers.RetryAfter}");
        var problem = JsonNode.Parse(await first.Content.ReadAsStringAsync())!;
        Assert.Equal("urn:workplansim:problem:too-much", (string)problem["type"]!);
    }
}
