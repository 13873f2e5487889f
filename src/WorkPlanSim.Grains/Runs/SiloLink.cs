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

    private int _threads;

    /// <summary>Gets or sets the batches under way.</summary>
    internal int Load { get; set; }

    /// <summary>Gets or sets the time stamp before which it is left in peace, as a call to it failed.</summary>
    internal long RestUntil { get; set; }

    /// <summary>Gets or sets how often in a row it did not answer.</summary>
    internal int Losses { get; set; }

    /// <summary>Gets or sets whether it has been told to compile the model and has not failed to answer.</summary>
    internal bool IsAsked { get; set; }

    /// <summary>Gets whether it was ever told of the model, so that it may have something of the run.</summary>
    internal bool WasAsked { get; private set; }

    /// <summary>Gets whether it computes nothing for the run, as its engine is another.</summary>
    internal bool Declines { get; private set; }

    /// <summary>Gets the batches that may be under way at once: none until it has the model and has said how many threads it has.</summary>
    internal int Window => _threads == 0 ? 0 : _threads + Spare;

    private ISiloRunnerGrain Runner => grains.GetGrain<ISiloRunnerGrain>(silo.ToParsableString());

    /// <summary>Has the model compiled.</summary>
    /// <param name="stop">Gives up waiting.</param>
    /// <returns>Why it can't be; null if it was.</returns>
    internal async Task<string?> PrepareAsync(CancellationToken stop)
    {
        WasAsked = true;
        var reply = await AtSilo(() => Runner.PrepareAsync(order, stop));
        _threads = reply.ComputeThreads;
        Declines = reply == ModelReply.Declined;
        return reply.Failure;
    }

    /// <summary>Has a batch simulated.</summary>
    /// <param name="trials">The batch.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The reply; failures to compile are replies too.</returns>
    internal async Task<BatchReply> RunAsync(TrialRange trials, CancellationToken stop)
    {
        var batch = new BatchOrder(order.RunId, order.ModelKey, trials, null, order.Engine);
        var reply = await AtSilo(() => Runner.RunBlocksAsync(batch, stop));

        // A silo that was restarted, or needed the room, may have lost the model. Now it comes with the batch: asking to prepare
        // it again would let others push it out again between the two calls.
        reply = reply == BatchReply.ModelMissing
            ? await AtSilo(() => Runner.RunBlocksAsync(batch with { Model = order }, stop))
            : reply;
        Declines |= reply.IsDeclined;
        return reply is { Tally: { } first, Rest: > 0 } ? reply with { Tally = await GatherAsync(trials, first, reply.Rest, stop) } : reply;
    }

    /// <summary>Tells the silo that the run is over.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When nothing computes there for the run.</returns>
    internal Task ReleaseAsync(CancellationToken cancellationToken) =>
        AtSilo(() => Runner.ReleaseAsync(order.RunId, cancellationToken));

    private async Task<byte[]> GatherAsync(TrialRange trials, byte[] first, int rest, CancellationToken stop) =>
        await TallyPart.GatherAsync(first, rest, from => AtSilo(() => Runner.TakeRestAsync(order.RunId, trials, from, stop)))
            ?? throw new OrleansException("A silo no longer has the rest of a tally.");

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
