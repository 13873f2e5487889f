using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Plans;

/// <summary>What a plan's grain stores. A change of this form gets a new alias, so that old records stay readable.</summary>
[GenerateSerializer, Alias("WorkPlanSim.PlanState.V1")]
internal sealed record PlanState
{
    /// <summary>Gets how many times the plan changed.</summary>
    [Id(0)]
    public long Version { get; init; }

    /// <summary>Gets the hash of the whole plan; null before one was loaded.</summary>
    [Id(1)]
    public string? Hash { get; init; }

    /// <summary>Gets the plan without its parts.</summary>
    [Id(2)]
    public Content? Header { get; init; }

    /// <summary>Gets which parts it has, in order. Their definitions are with their grains.</summary>
    [Id(3)]
    public ImmutableArray<PartKey> Parts { get; init; } = [];
}
