namespace WorkPlanSim.Cli.Services;

/// <summary>Runs plans in this process.</summary>
internal sealed class EmbeddedPlanning : IPlanning
{
    /// <inheritdoc/>
    public Task<PlanningOutcome> RunAsync(
        PlanningOrder order, IProgress<TrialProgress> progress, CancellationToken cancellationToken) =>
        throw new PlanningFailedException("wip: the engine is not there yet.");
}
