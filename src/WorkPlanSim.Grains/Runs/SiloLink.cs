using Orleans.Runtime.Placement;
using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Runs;

/// <summary>One silo as a run sees it: it has the model or not, and a number of batches under way.</summary>
/// <param name="grains">The grains.</param>
/// <param name="silo">The silo.</param>
/// <param name="order">The model that it needs.</param>
internal sealed class SiloLink(IGrainFactory grains, SiloAddress silo, ModelOrder order)
{
    // More than its threads, so that none waits while a result is on its way.
    private const int Spare = 2;

    private Task<ModelReply>? _preparing;
    private int _threads;

    /// <summary>Gets or sets the batches under way.</summary>
    internal int Load { get; set; }

    /// <summary>Gets or sets the time stamp before which it is left in peace, as a call to it failed.</summary>
    internal long RestUntil { get; set; }

    /// <summary>Gets the batches that may be under way at once: one until it has said how many threads it has.</summary>
    internal int Window => _threads == 0 ? 1 : _threads + Spare;

    private ISiloRunnerGrain Runner => grains.GetGrain<ISiloRunnerGrain>(silo.ToParsableString());

    /// <summary>Has a batch simulated, the model compiled before if need be.</summary>
    /// <param name="trials">The batch.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The reply; failures to compile are replies too.</returns>
    internal async Task<BatchReply> RunAsync(TrialRange trials, CancellationToken stop)
    {
        var prepared = await PrepareAsync(stop);
        if (prepared.Failure is { } failure)
        {
            return BatchReply.Failed(failure);
        }

        _threads = prepared.ComputeThreads;
        var batch = new BatchOrder(order.RunId, order.ModelKey, trials, null);
        var reply = await AtSilo(() => Runner.RunBlocksAsync(batch, stop));

        // A silo that was restarted, or needed the room, may have lost the model. Now it comes with the batch: asking to prepare
        // it again would let others push it out again between the two calls.
        return reply == BatchReply.ModelMissing
            ? await AtSilo(() => Runner.RunBlocksAsync(batch with { Model = order }, stop))
            : reply;
    }

    /// <summary>Tells the silo that the run is over.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When nothing computes there for the run.</returns>
    internal Task ReleaseAsync(CancellationToken cancellationToken) =>
        AtSilo(() => Runner.ReleaseAsync(order.RunId, cancellationToken));

    private async Task<ModelReply> PrepareAsync(CancellationToken stop)
    {
        var preparing = _preparing ??= AtSilo(() => Runner.PrepareAsync(order, stop));
        try
        {
            return await preparing;
        }
        catch
        {
            _preparing = null;
            throw;
        }
    }

    // A hint and not a call to the local silo: stateless workers would all run where the caller is.
    private T AtSilo<T>(Func<T> call)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        try
        {
            return call();
        }
        finally
        {
            RequestContext.Remove(IPlacementDirector.PlacementHintKey);
        }
    }
}
