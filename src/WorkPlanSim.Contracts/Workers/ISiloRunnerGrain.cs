using Orleans.Concurrency;

namespace WorkPlanSim.Contracts.Workers;

/// <summary>Does the computing of one silo; the key is the silo's address. It is placed there by a hint.</summary>
[Alias("WorkPlanSim.ISiloRunnerGrain")]
public interface ISiloRunnerGrain : IGrainWithStringKey
{
    /// <summary>Compiles a model, unless it is there, and keeps it for the run.</summary>
    /// <param name="order">The model.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether it could be compiled.</returns>
    [Alias("Prepare"), ResponseTimeout("00:02:00")]
    Task<ModelReply> PrepareAsync(ModelOrder order, CancellationToken cancellationToken);

    /// <summary>Simulates trials.</summary>
    /// <param name="order">Which, with a model that was prepared or comes along.</param>
    /// <param name="cancellationToken">Stops the computing.</param>
    /// <returns>What they add up to.</returns>
    [Alias("RunBlocks"), ResponseTimeout("00:02:00")]
    Task<BatchReply> RunBlocksAsync(BatchOrder order, CancellationToken cancellationToken);

    /// <summary>Gives a part of a tally that was too large for one message; with the last part it is forgotten.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="trials">The trials that it is of.</param>
    /// <param name="from">The bytes that are known already.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The next bytes.</returns>
    [Alias("TakeRest"), AlwaysInterleave]
    Task<TallyPart> TakeRestAsync(string runId, TrialRange trials, int from, CancellationToken cancellationToken);

    /// <summary>Stops whatever still computes for a run and lets its model go.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When nothing computes for it any more.</returns>
    [Alias("Release"), AlwaysInterleave, ResponseTimeout("00:00:05")]
    Task ReleaseAsync(string runId, CancellationToken cancellationToken);
}
