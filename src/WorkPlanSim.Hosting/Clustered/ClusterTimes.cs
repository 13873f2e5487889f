using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace WorkPlanSim.Hosting.Clustered;

/// <summary>How soon silos and clients notice that a silo is gone.</summary>
/// <remarks>
/// Measured on two saturated cores: a killed silo is declared dead after 1 to 2 s (its connections break), a frozen one after 6 s (three
/// probes get no answer), and no live one ever was. With Orleans' own times the same take 15 s and more.
/// </remarks>
internal static class ClusterTimes
{
    /// <summary>
    /// Gets how long a call may take that says nothing else. Calls are short or say so; a client whose gateway is gone learns it by this.
    /// </summary>
    internal static TimeSpan Answer { get; } = TimeSpan.FromSeconds(6);

    /// <summary>Sets the times of a silo.</summary>
    /// <param name="services">The silo's services.</param>
    internal static void SetForSilo(IServiceCollection services)
    {
        services.Configure<ClusterMembershipOptions>(o =>
        {
            o.ProbeTimeout = TimeSpan.FromSeconds(1);
            o.MaxProbeTimeout = TimeSpan.FromSeconds(2);
            o.NumMissedProbesLimit = 3;
            o.NumVotesForDeathDeclaration = 2;
            o.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            o.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
            o.DeathVoteExpirationTimeout = TimeSpan.FromSeconds(60);
        });
        services.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = Answer);
    }

    /// <summary>Sets the times of a client.</summary>
    /// <param name="services">The client's services.</param>
    internal static void SetForClient(IServiceCollection services)
    {
        services.Configure<ClientMessagingOptions>(o => o.ResponseTimeout = Answer);
        services.Configure<GatewayOptions>(o => o.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2));
    }
}
