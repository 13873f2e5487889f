using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Contracts.Workers;

/// <summary>A model to be compiled.</summary>
/// <param name="RunId">The run that needs it.</param>
/// <param name="ModelKey">Its key; equal keys are equal models.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Scenarios">The scenarios, an immutable array.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Engine">
/// The mark of the engine that the trials are to be made with; null from a build that knew no marks. No other engine takes the order: its
/// bits may differ.
/// </param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.ModelOrder")]
public sealed record ModelOrder(
    [property: Id(0)] string RunId,
    [property: Id(1)] string ModelKey,
    [property: Id(2)] PlanContent Plan,
    [property: Id(3)] Content Scenarios,
    [property: Id(4)] ulong Seed,
    [property: Id(6)] string? Engine)
{
    /// <summary>Gets how the trials of a block share out what may happen.</summary>
    [Id(5)]
    public Sampling Sampling { get; init; }
}
