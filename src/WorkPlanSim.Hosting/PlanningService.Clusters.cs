using Microsoft.Extensions.Hosting;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Embedded;

namespace WorkPlanSim.Hosting;

/// <content>
/// The same over the silos of a cluster, as its client: nothing is computed here.
/// </content>
public sealed partial class PlanningService
{
    /// <summary>Gets the time that a run in a cluster may take to be cancelled: two silos that are asked may be gone.</summary>
    public static TimeSpan LongestCancelOfCluster { get; } = TimeSpan.FromSeconds(15);

    private Patience _patience = Patience.AtHome;
    private Func<IHost, Task> _stop = EmbeddedSilo.StopAsync;
    private bool _isGuest;

    /// <summary>Connects to a cluster.</summary>
    /// <param name="address">The cluster.</param>
    /// <param name="options">Who asks; the rest is the silos' own affair.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The service, to be disposed of.</returns>
    /// <exception cref="ClusterException">Database or silos are not there, or not right.</exception>
    public static async Task<PlanningService> ConnectAsync(
        ClusterAddress address, PlanningOptions options, CancellationToken cancellationToken) =>
        new(await ClusterClient.StartAsync(address, cancellationToken), options.User)
        {
            _patience = Patience.With(address),
            _stop = ClusterClient.StopAsync,
            _longestCancel = LongestCancelOfCluster,
            _isGuest = true,
        };
}
