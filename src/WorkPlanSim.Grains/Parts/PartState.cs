using WorkPlanSim.Contracts.Definitions;

namespace WorkPlanSim.Grains.Parts;

/// <summary>What a part's grain stores. A change of this form gets a new alias, so that old records stay readable.</summary>
[GenerateSerializer, Alias("WorkPlanSim.PartState.V1")]
internal sealed record PartState
{
    /// <summary>Gets how many times the content changed.</summary>
    [Id(0)]
    public long Version { get; init; }

    /// <summary>Gets the definition; null where the plan has no such part.</summary>
    [Id(1)]
    public Content? Content { get; init; }
}
