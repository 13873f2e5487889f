using System.Collections.Immutable;
using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Contracts.Plans;

/// <summary>What loading a plan did.</summary>
/// <param name="PlanId">The plan's id.</param>
/// <param name="Version">How many times the plan changed, this load included.</param>
/// <param name="Hash">The hash of the whole plan.</param>
/// <param name="Changed">The parts that are new or were changed.</param>
/// <param name="Unchanged">The parts whose grains held this content already.</param>
/// <param name="Removed">The parts that the plan no longer has.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.PlanLoad")]
public sealed record PlanLoad(
    [property: Id(0)] string PlanId,
    [property: Id(1)] long Version,
    [property: Id(2)] string Hash,
    [property: Id(3)] ImmutableArray<PartKey> Changed,
    [property: Id(4)] ImmutableArray<PartKey> Unchanged,
    [property: Id(5)] ImmutableArray<PartKey> Removed);
