using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Plans;

/// <summary>What a plan's grain stores, in the form that <see cref="PlanStateFormat"/> says.</summary>
internal sealed record PlanState : IChangedState
{
    /// <summary>Gets how many times the plan changed.</summary>
    public long Version { get; init; }

    /// <summary>Gets the hash of the whole plan; null before one was loaded.</summary>
    public string? Hash { get; init; }

    /// <summary>Gets the whole plan; null before one was loaded, and in the first form, which left definitions with the parts' grains.</summary>
    public PlanContent? Content { get; init; }

    /// <summary>Gets the plan without its parts.</summary>
    public Content? Header { get; init; }

    /// <summary>Gets which parts it has, in order.</summary>
    public ImmutableArray<PartKey> Parts { get; init; } = [];

    /// <inheritdoc/>
    public StateChange? Change { get; init; }

    /// <summary>Makes the state of a plan.</summary>
    /// <param name="version">How many times it changed.</param>
    /// <param name="content">The plan.</param>
    /// <returns>The state, not saying what made it.</returns>
    internal static PlanState Of(long version, PlanContent content) => new()
    {
        Version = version,
        Hash = content.ComputeHash(),
        Content = content,
        Header = content.Header,
        Parts = [.. content.Parts.Select(p => p.Key)],
    };
}
