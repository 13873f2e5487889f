using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Runs;

namespace WorkPlanSim.Grains.Runs;

/// <summary>
/// What a run's grain stores while it works, in the form that <see cref="RunCheckpointFormat"/> says: what was asked, of which
/// plan, and how far it has come. It is no change of a plan, so no history tells of it. Without content there is nothing to go on with, as with what another
/// engine counted.
/// </summary>
internal sealed record RunCheckpoint
{
    /// <summary>Gets what was asked; null for nothing.</summary>
    public RunRequest? Request { get; init; }

    /// <summary>
    /// Gets the plan, which may be another by the time that somebody goes on; null for nothing, and in the first form, which did not have it.
    /// </summary>
    public PlanContent? Plan { get; init; }

    /// <summary>Gets how far it has come; null for nothing.</summary>
    public WorkPoint? Point { get; init; }
}
