using System.Net;
using System.Text.Json.Nodes;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Tests.Access;

namespace WorkPlanSim.Web.Tests.Api;

/// <summary>What the API says of itself.</summary>
public sealed class DescriptionTests(ApiServer server, GuardedServer guarded) : IClassFixture<ApiServer>, IClassFixture<GuardedServer>, IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Description_NamesEveryRoute_WithItsFormsAndProblems()
    {
        var document = JsonNode.Parse(await _client.GetStringAsync("/openapi/v1.json"))!;
        var paths = document["paths"]!.AsObject();

        Assert.Equal(
            """
            delete /api/v1/plans/{plan}/scenarios/{scenario}
            delete /api/v1/runs/{run}
            get /api/v1/plans
            get /api/v1/plans/{plan}
            get /api/v1/plans/{plan}/file
            get /api/v1/plans/{plan}/history
            get /api/v1/plans/{plan}/replay
            get /api/v1/plans/{plan}/scenarios
            get /api/v1/plans/{plan}/scenarios/{scenario}
            get /api/v1/plans/{plan}/scenarios/{scenario}/file
            get /api/v1/runs/{run}
            get /api/v1/runs/{run}/events
            get /api/v1/runs/{run}/result
            post /api/v1/plans
            post /api/v1/plans/{plan}/comparisons
            post /api/v1/plans/{plan}/differences
            post /api/v1/plans/{plan}/discoveries
            post /api/v1/plans/{plan}/explanations
            post /api/v1/plans/{plan}/frontiers
            post /api/v1/plans/{plan}/optimisations
            post /api/v1/plans/{plan}/projections
            post /api/v1/plans/{plan}/stress-tests
            put /api/v1/plans/{plan}
            put /api/v1/plans/{plan}/scenarios/{scenario}
            """,
            string.Join('\n', paths.SelectMany(p => p.Value!.AsObject().Select(m => $"{m.Key} {p.Key}")).Order(StringComparer.Ordinal)));
        Assert.All(
            paths.SelectMany(p => p.Value!.AsObject()).Select(m => m.Value!),
            operation => Assert.False(string.IsNullOrEmpty((string?)operation["summary"])));
        var start = paths["/api/v1/plans/{plan}/projections"]!["post"]!;
        Assert.NotNull(start["requestBody"]!["content"]!["application/json"]);
        Assert.NotNull(start["responses"]!["429"]!["content"]!["application/problem+json"]);
        Assert.NotNull(document["components"]!["schemas"]!["ProjectionForm"]!["properties"]!["trials"]);
        Assert.NotNull(paths["/api/v1/plans/{plan}"]!["put"]!["requestBody"]!["content"]!["application/yaml"]);
        Assert.Equal("bearer", (string)document["components"]!["securitySchemes"]!["key"]!["scheme"]!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Description_SaysWhetherAKeyIsAskedFor(bool isGuarded)
    {
        using var client = isGuarded ? new ApiClient(guarded.Address, guarded.KeyOf(AccessRole.Read)) : new ApiClient(server.Address);

        var document = await client.GetJsonAsync("/openapi/v1.json");

        Assert.Equal(isGuarded, document["security"]?[0]?["key"] is not null);
    }

    [Fact]
    public async Task Reference_FetchesFromItsOwnServerAlone()
    {
        var answer = await _client.GetAsync("/scalar");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
