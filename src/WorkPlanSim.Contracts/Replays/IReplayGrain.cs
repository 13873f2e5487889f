namespace WorkPlanSim.Contracts.Replays;

/// <summary>Replays one trial of a plan; the key is <see cref="ReplayRequest.ComputeReplayId"/>.</summary>
[Alias("WorkPlanSim.IReplayGrain")]
public interface IReplayGrain : IGrainWithStringKey
{
    /// <summary>Replays the trial. Asked again, it gives the same numbers again.</summary>
    /// <param name="request">Which trial of what.</param>
    /// <param name="cancellationToken">Stops the computing.</param>
    /// <returns>The trial, or why there is none.</returns>
    [Alias("Replay"), ResponseTimeout("00:00:30")]
    Task<ReplayReply> ReplayAsync(ReplayRequest request, CancellationToken cancellationToken);
}
