using WorkPlanSim.Contracts.Plans;

namespace WorkPlanSim.Contracts.Runs;

/// <summary>What a run found.</summary>
/// <param name="Tally">The tally, in its own bytes; on its way, as much as a message may have. Never changed.</param>
/// <param name="Plan">The plan as the grains held it.</param>
/// <param name="Trials">The trials made.</param>
/// <param name="StopReason">Why no more were made.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.RunOutcome")]
public sealed record RunOutcome(
    [property: Id(0)] byte[] Tally,
    [property: Id(1)] PlanContent Plan,
    [property: Id(2)] int Trials,
    [property: Id(3)] StopReason StopReason)
{
    /// <summary>Gets how many bytes of the tally have to be asked for; 0 where it is whole.</summary>
    [Id(4)]
    public int Rest { get; init; }
}
