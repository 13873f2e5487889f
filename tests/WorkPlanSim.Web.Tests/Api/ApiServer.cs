namespace WorkPlanSim.Web.Tests.Api;

/// <summary>A server of its own for tests that change what it keeps: in memory, with the tiny plan.</summary>
public sealed class ApiServer : IAsyncLifetime
{
    private WebServer? _server;

    internal Uri Address => Server.Address;

    internal WebServer Server => _server ?? throw new InvalidOperationException("The server is not started.");

    public async Task InitializeAsync() =>
        _server = await WebServer.StartAsync(new WebOptions { PlanText = TinyPlan.Text, User = "tester" }, CancellationToken.None);

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}
