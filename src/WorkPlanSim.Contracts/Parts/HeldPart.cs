using WorkPlanSim.Contracts.Definitions;

namespace WorkPlanSim.Contracts.Parts;

/// <summary>What a part's grain holds.</summary>
/// <param name="Version">How many times its content changed; 0 before it was first set.</param>
/// <param name="Content">The definition; null where the plan has no such part (any more).</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.HeldPart")]
public sealed record HeldPart([property: Id(0)] long Version, [property: Id(1)] Content? Content);
