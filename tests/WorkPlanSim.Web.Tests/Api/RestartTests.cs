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

    private async Task<(string Id, string Result, int Completed)> RunAsync()
    {
        await using var server = await WebServer.StartAsync(
            new WebOptions { PlanText = TinyPlan.Text, DataFolder = _folder, User = "tester" }, CancellationToken.None);
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
