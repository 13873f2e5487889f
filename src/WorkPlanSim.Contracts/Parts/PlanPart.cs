using WorkPlanSim.Contracts.Definitions;

namespace WorkPlanSim.Contracts.Parts;

/// <summary>A part of a plan with its definition.</summary>
/// <param name="Key">Which part.</param>
/// <param name="Content">Its definition.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.PlanPart")]
public sealed record PlanPart([property: Id(0)] PartKey Key, [property: Id(1)] Content Content);
