using System.Net;

namespace WorkPlanSim.Web.Tests.Api;

/// <summary>What was run before the server was started again is not run again.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wps-restart").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_AskedForAgain_IsAnsweredByTheStore_WithTheSameBytes()
    {
        var first = await RunAsync();
        var second = await RunAsync();

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Result, second.Result);
        Assert.Equal((1, 1), (first.Completed, second.Completed));
    }

    [Fact]
    public async Task Run_OfBefore_IsThereByItsId_WithResultAndEvents()
    {
        var (id, result, _) = await RunAsync();

        await using var server = await ServeAsync();
        using var client = new ApiClient(server.Address);
        var found = await client.GetAsync($"runs/{id}/result");
        var run = await client.GetJsonAsync($"runs/{id}");
        using var events = await client.FollowAsync(id);

        Assert.Equal(result, await found.Content.ReadAsStringAsync());
        Assert.Equal(
            ("projection", "tiny", "completed", 3000), ((string)run["kind"]!, (string)run["plan"]!, (string)run["status"]!, (int)run["done"]!));
        Assert.Contains("event: completed", await events.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("never")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Run_ThatThereNeverWas_IsNotFound(string id)
    {
        await using var server = await ServeAsync();
        using var client = new ApiClient(server.Address);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"runs/{id}")).StatusCode);
    }

    private Task<WebServer> ServeAsync() => WebServer.StartAsync(
        new WebOptions { PlanText = TinyPlan.Text, DataFolder = _folder, User = "tester" }, CancellationToken.None);

    private async Task<(string Id, string Result, int Completed)> RunAsync()
    {
        await using var server = await ServeAsync();
        using var client = new ApiClient(server.Address);
        var run = await client.RunAsync("plans/tiny/projections", new { trials = 3000 });
        var id = (string)run["id"]!;
        var history = (await client.GetJsonAsync("plans/tiny/history?most=1000")).AsArray();
        return (
            id,
            await (await client.GetAsync($"runs/{id}/result")).Content.ReadAsStringAsync(),
            history.Count(l => (string)l!["state"]! == "run" && (string)l["what"]! == "completed"));
    }
}
