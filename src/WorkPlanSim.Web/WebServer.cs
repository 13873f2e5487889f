using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanSim.Hosting;
using WorkPlanSim.Web.Server;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web;

/// <summary>The workbench: pages and an API over plans of this process, for browsers of this machine.</summary>
public sealed class WebServer : IAsyncDisposable
{
    // What a question draws serves all the runs that it takes.
    private const long BytesOfDraws = 256L << 20;

    private readonly WebApplication _application;
    private readonly PlanningService _planning;

    private WebServer(WebApplication application, PlanningService planning, Uri address) =>
        (_application, _planning, Address) = (application, planning, address);

    /// <summary>Gets where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Gets where Orleans' dashboard is shown; null where it is not.</summary>
    public Uri? Dashboard => _planning.Dashboard;

    /// <summary>
    /// Gets whether the plan that it was started with had been changed here since its file was as it was given: then it is shown as it was saved.
    /// </summary>
    public bool IsPlanNewerThanFile => Services.GetRequiredService<PlanShelf>().IsOpenedNewer;

    /// <summary>Gets its services, for tests.</summary>
    internal IServiceProvider Services => _application.Services;

    /// <summary>Starts a silo, or connects to those of a cluster, and shows pages over it.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The server, to be disposed of.</returns>
    /// <exception cref="ArgumentException">Others could reach it, and it would not ask who they are; or the plan has errors.</exception>
    /// <exception cref="Hosting.Storage.StorageException">The data folder can't be used.</exception>
    /// <exception cref="Hosting.Clustered.ClusterException">Database or silos of the cluster are not there, or not right.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WebServer> StartAsync(WebOptions options, CancellationToken cancellationToken)
    {
        if (options.Access.Check() is [var refusal, ..])
        {
            throw new ArgumentException(refusal.ToString(), nameof(options));
        }

        var planning = options.Cluster is { } cluster
            ? await PlanningService.ConnectAsync(cluster, PlanningOf(options), cancellationToken)
            : await PlanningService.StartAsync(PlanningOf(options), cancellationToken);
        WebApplication? application = null;
        try
        {
            application = WebSetup.Build(options, planning);
            await application.Services.GetRequiredService<PlanShelf>().OpenAsync(options, cancellationToken);
            await application.StartAsync(cancellationToken);
            var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
            return new WebServer(application, planning, options.Access.PublicUrl ?? new Uri(addresses!.Addresses.First()));
        }
        catch
        {
            if (application is not null)
            {
                await application.DisposeAsync();
            }

            await planning.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops pages and silo; what runs is cancelled, but not the runs of a cluster, which others may follow.</summary>
    /// <returns>When both are stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await _application.StopAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // Pages that are still open are cut off: they say so, and come back when a server does.
        }

        await _application.DisposeAsync();
        await _planning.DisposeAsync();
    }

    // A core stays free for pages while long runs go on.
    private static PlanningOptions PlanningOf(WebOptions options) => new()
    {
        ComputeThreads = options.Threads > 0 ? options.Threads : Math.Max(1, Environment.ProcessorCount - 1),
        DrawCacheBytes = BytesOfDraws,
        DataFolder = options.DataFolder,
        ShowsDashboard = options.ShowsDashboard,
        Telemetry = options.Telemetry,
        HealthPort = options.HealthPort,
        User = options.User,
    };
}
