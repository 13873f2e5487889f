using System.Net;
using Microsoft.Extensions.Logging;

namespace WorkPlanSim.Hosting.Telemetry;

/// <summary>What a silo's log says of itself; what happens to runs is in figures and traces.</summary>
internal static partial class SiloLog
{
    /// <summary>It is part of its cluster.</summary>
    /// <param name="log">The log.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="silo">Where other silos reach it.</param>
    /// <param name="gateway">Where clients reach it.</param>
    [LoggerMessage(1, LogLevel.Information, "Silo {Silo} is in cluster {Cluster}; clients at {Gateway}")]
    internal static partial void Joined(ILogger log, string cluster, IPEndPoint silo, IPEndPoint gateway);

    /// <summary>It can no longer be part of its cluster.</summary>
    /// <param name="log">The log.</param>
    /// <param name="reason">Why.</param>
    [LoggerMessage(2, LogLevel.Error, "The silo is lost: {Reason}")]
    internal static partial void Lost(ILogger log, string reason);

    /// <summary>It leaves its cluster.</summary>
    /// <param name="log">The log.</param>
    [LoggerMessage(3, LogLevel.Information, "The silo leaves its cluster")]
    internal static partial void Leaves(ILogger log);

    /// <summary>One of a process's own takes work.</summary>
    /// <param name="log">The log.</param>
    [LoggerMessage(4, LogLevel.Information, "The silo of this process is ready")]
    internal static partial void Ready(ILogger log);

    /// <summary>One of a process's own takes no more work.</summary>
    /// <param name="log">The log.</param>
    [LoggerMessage(5, LogLevel.Information, "The silo of this process stops")]
    internal static partial void Stops(ILogger log);
}
