using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Web.Tests;

/// <summary>The workbench over the seed plan and some scenarios, in memory, on a free port.</summary>
public sealed class SeedServer : IAsyncLifetime
{
    private static readonly string[] Scenarios = ["one-park-less", "wet-summer", "cut-8-rural"];

    private WebServer? _server;

    internal WebServer Server => _server ?? throw new InvalidOperationException("The server is not started.");

    internal Uri Address => Server.Address;

    internal static WebOptions Options()
    {
        var read = PlanReader.ReadFiles(Checkout.SeedPlan, [.. Scenarios.Select(Checkout.Scenario)]);
        return new WebOptions
        {
            PlanText = File.ReadAllText(Checkout.SeedPlan),
            PlanName = Checkout.SeedPlan,
            Scenarios = read.Value!.Scenarios,
            User = "tester",
            ShowsDashboard = true,
        };
    }

    public async Task InitializeAsync() => _server = await WebServer.StartAsync(Options(), CancellationToken.None);

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
