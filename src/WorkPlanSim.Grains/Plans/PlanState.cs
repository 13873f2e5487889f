using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Plans;

/// <summary>What a plan's grain stores, in the form that <see cref="PlanStateFormat"/> says.</summary>
internal sealed record PlanState : IChangedState
{
    /// <summary>Gets how many times the plan changed.</summary>
    public long Version { get; init; }

    /// <summary>Gets the hash of the whole plan; null before one was loaded.</summary>
    public string? Hash { get; init; }

    /// <summary>Gets the plan without its parts.</summary>
    public Content? Header { get; init; }

    /// <summary>Gets which parts it has, in order. Their definitions are with their grains.</summary>
    public ImmutableArray<PartKey> Parts { get; init; } = [];

    /// <inheritdoc/>
    public StateChange? Change { get; init; }
}
