namespace WorkPlanSim.Cli.Services;

/// <summary>Runs plans. The seam between commands and the engine: tests put figures of their own behind it.</summary>
internal interface IPlanning
{
    /// <summary>Starts the engine, runs, and stops it again.</summary>
    /// <param name="order">What to run.</param>
    /// <param name="progress">Is told how far it has come, from any thread.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="PlanningFailedException">The engine gave up.</exception>
    Task<PlanningOutcome> RunAsync(
        PlanningOrder order, IProgress<TrialProgress> progress, CancellationToken cancellationToken);

    /// <summary>Starts the engine, replays one trial, and stops it again.</summary>
    /// <param name="order">Which trial.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The trial as a year.</returns>
    /// <exception cref="PlanningFailedException">The engine gave up.</exception>
    Task<ReplayOutcome> ReplayAsync(TrialOrder order, CancellationToken cancellationToken);
}
