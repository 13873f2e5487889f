using System.Collections.Immutable;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary>What a command line asks for, once it is known to make sense.</summary>
/// <param name="Plan">The plan's file.</param>
/// <param name="Scenarios">The scenarios' files.</param>
internal sealed record CommandSettings(string Plan, ImmutableArray<string> Scenarios)
{
    /// <summary>The trials when nothing is said.</summary>
    internal const int DefaultTrials = 10_000;

    /// <summary>The most trials.</summary>
    internal const int MaxTrials = 1 << 20;

    /// <summary>Gets where the JSON goes: a file, <c>-</c> for the standard output; null for nowhere.</summary>
    internal string? Json { get; init; }

    /// <summary>Gets the folder for tables, figures and the page; null for none.</summary>
    internal string? Out { get; init; }

    /// <summary>Gets the folder for figures where they don't belong with the tables; null for none.</summary>
    internal string? Plots { get; init; }

    /// <summary>Gets where data lie as it was written; null where nothing was.</summary>
    internal string? Data { get; init; }

    /// <summary>Gets the number of trials; with a precision, the most.</summary>
    internal int Trials { get; init; } = DefaultTrials;

    /// <summary>Gets the half-width that no interval is to exceed when it stops; null for none.</summary>
    internal double? Precision { get; init; }

    /// <summary>Gets the seed.</summary>
    internal ulong Seed { get; init; } = 1;

    /// <summary>Gets how trials are sampled.</summary>
    internal Sampling Sampling { get; init; }

    /// <summary>Gets the threads that compute; 0 for one a core.</summary>
    internal int Threads { get; init; }

    /// <summary>Gets the cluster that works; null for a silo of this process.</summary>
    internal ClusterAddress? Cluster { get; init; }

    /// <summary>Gets whether progress, legends and names of files written are left out.</summary>
    internal bool Quiet { get; init; }

    /// <summary>Gets whether the standard output is for the JSON alone.</summary>
    internal bool JsonToOut => Json == "-";
}
