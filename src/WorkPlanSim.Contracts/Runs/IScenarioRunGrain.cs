using Orleans.Concurrency;
using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Contracts.Runs;

/// <summary>One run of a plan under some scenarios; the key is <see cref="RunRequest.ComputeRunId"/>.</summary>
[Alias("WorkPlanSim.IScenarioRunGrain")]
public interface IScenarioRunGrain : IGrainWithStringKey
{
    /// <summary>
    /// Starts the run and returns at once. Starting it again joins it, or its result; one that failed, was cancelled or
    /// refused starts anew. Where its silo has as many runs as it takes, it is refused.
    /// </summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Gives up waiting; does not cancel the run.</param>
    /// <returns>When it is started.</returns>
    [Alias("Start")]
    Task StartAsync(RunRequest request, CancellationToken cancellationToken);

    /// <summary>Tells what it was asked, to whoever knows no more of it than its key.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What was asked, of a run that is stored or begun; null where it knows of none, or of one that brought its plan.</returns>
    [Alias("Asked"), AlwaysInterleave]
    Task<RunRequest?> AskedAsync(CancellationToken cancellationToken);

    /// <summary>Waits for news, at most a second; it may be asked again at will.</summary>
    /// <remarks>
    /// A question that went to a silo just before it died is answered by nobody, and nobody says so: the sooner it counts as lost, the sooner
    /// who waits finds the run again where it lives on.
    /// </remarks>
    /// <param name="afterSequence">The sequence of what the caller knows; below 0 for whatever there is.</param>
    /// <param name="cancellationToken">Gives up waiting; does not cancel the run.</param>
    /// <returns>How far it is, new or not.</returns>
    [Alias("Wait"), AlwaysInterleave, ResponseTimeout("00:00:03")]
    Task<RunProgress> WaitAsync(long afterSequence, CancellationToken cancellationToken);

    /// <summary>Gives the result: of a large tally the beginning, the rest by <see cref="TakeRestAsync"/>.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The result; null unless it is completed.</returns>
    [Alias("Result"), AlwaysInterleave]
    Task<RunOutcome?> ResultAsync(CancellationToken cancellationToken);

    /// <summary>Gives the next part of a result's tally.</summary>
    /// <param name="from">The bytes that were taken before.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The part.</returns>
    [Alias("TakeRest"), AlwaysInterleave]
    Task<TallyPart> TakeRestAsync(int from, CancellationToken cancellationToken);

    /// <summary>Cancels the run, for everyone who joined it. Nothing of it runs any more when this returns.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When nothing runs any more.</returns>
    [Alias("Cancel"), AlwaysInterleave]
    Task CancelAsync(CancellationToken cancellationToken);
}
