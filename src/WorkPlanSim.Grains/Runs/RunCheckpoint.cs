using WorkPlanSim.Contracts.Runs;

namespace WorkPlanSim.Grains.Runs;

/// <summary>
/// What a run's grain stores while it works, in the form that <see cref="RunCheckpointFormat"/> says: what was asked, and how far it
/// has come. It is no change of a plan, so no history tells of it. Without content there is nothing to go on with, as with what another
/// engine counted.
/// </summary>
internal sealed record RunCheckpoint
{
    /// <summary>Gets what was asked; null for nothing.</summary>
    public RunRequest? Request { get; init; }

    /// <summary>Gets how far it has come; null for nothing.</summary>
    public WorkPoint? Point { get; init; }
}
