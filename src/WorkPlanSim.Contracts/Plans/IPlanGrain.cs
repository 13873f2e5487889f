namespace WorkPlanSim.Contracts.Plans;

/// <summary>Keeps one plan, and has the grains of its parts keep theirs; the key is the plan's id.</summary>
[Alias("WorkPlanSim.IPlanGrain")]
public interface IPlanGrain : IGrainWithStringKey
{
    /// <summary>Takes a plan: only grains whose content changed are changed. Loading it again does nothing, so it may be repeated.</summary>
    /// <param name="content">The plan.</param>
    /// <param name="by">Who loads it, for the history.</param>
    /// <param name="cancellationToken">Gives up; loading again puts right what was left halfway.</param>
    /// <returns>What was changed.</returns>
    [Alias("Load")]
    Task<PlanLoad> LoadAsync(PlanContent content, string by, CancellationToken cancellationToken);

    /// <summary>Gives the plan as it was last loaded to the end.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The plan, or why there is none.</returns>
    [Alias("Snapshot")]
    Task<PlanSnapshot> SnapshotAsync(CancellationToken cancellationToken);

    /// <summary>Gives the hash of the plan as it was last loaded.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The hash; null where none was loaded.</returns>
    [Alias("Hash")]
    Task<string?> GetHashAsync(CancellationToken cancellationToken);
}
