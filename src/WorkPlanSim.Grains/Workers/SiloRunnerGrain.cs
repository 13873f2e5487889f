using Orleans.Concurrency;
using Orleans.Placement;
using Orleans.Runtime.Placement;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Grains.Compute;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Grains.Telemetry;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Grains.Workers;

/// <summary>Does the computing of one silo, on the silo's compute threads.</summary>
/// <param name="pool">Those threads.</param>
/// <param name="time">Measures how long batches take.</param>
/// <param name="models">The silo's models.</param>
[RandomPlacement, Reentrant]
internal sealed class SiloRunnerGrain(IComputePool pool, TimeProvider time, SiloModels models) : Grain, ISiloRunnerGrain
{
    private readonly Dictionary<string, RunningWork> _work = [];
    private readonly LargeTallies _large = new();

    /// <inheritdoc/>
    public async Task<ModelReply> PrepareAsync(ModelOrder order, CancellationToken cancellationToken)
    {
        RefuseToWorkElsewhere();
        if (order.Engine != EngineBuild.Current)
        {
            return ModelReply.Declined;
        }

        try
        {
            await models.GetAsync(order, order.RunId, cancellationToken);
            return new ModelReply(pool.Threads, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new ModelReply(pool.Threads, DescribeNoModel(e));
        }
    }

    /// <inheritdoc/>
    public async Task<BatchReply> RunBlocksAsync(BatchOrder order, CancellationToken cancellationToken)
    {
        RefuseToWorkElsewhere();
        if (order.Engine != EngineBuild.Current)
        {
            return BatchReply.Declined;
        }

        Model? model;
        try
        {
            model = order.Model is { } given
                ? await models.GetAsync(given, order.RunId, cancellationToken)
                : models.Find(order.ModelKey);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return BatchReply.Failed(DescribeNoModel(e));
        }

        return model is null
            ? BatchReply.ModelMissing
            : _large.Send(order.RunId, order.Trials, await RunBlocksAsync(model, order, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<TallyPart> TakeRestAsync(string runId, TrialRange trials, int from, CancellationToken cancellationToken) =>
        Task.FromResult(_large.Take(runId, trials, from));

    /// <inheritdoc/>
    public async Task ReleaseAsync(string runId, CancellationToken cancellationToken)
    {
        models.Release(runId);
        _large.Release(runId);
        if (_work.Remove(runId, out var work))
        {
            await work.StopAsync().WaitAsync(cancellationToken);
            work.Dispose();
        }
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Task.WhenAll(_work.Values.Select(w => w.StopAsync())).WaitAsync(cancellationToken);

    // While a silo joins, others can't place grains there yet, and the hint is passed over: this one would be given twice the work that it has
    // threads for, and the new one none. So the grain moves; who asked leaves the new silo in peace for a while, and asks again. Not to come to
    // life at all would not do: who once was sent here would be sent here for as long as nobody else knows of another place.
    private void RefuseToWorkElsewhere()
    {
        var (here, home) = (GrainContext.Address.SiloAddress, SiloAddress.FromParsableString(this.GetPrimaryKeyString()));
        if (!home.Equals(here))
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, home);
            this.MigrateOnIdle();
            throw new SiloUnavailableException($"The runner of silo {home} does not belong on {here}.");
        }
    }

    private static string DescribeNoModel(Exception e) => $"The plan can't be compiled: {e.Message}";

    private async Task<BatchReply> RunBlocksAsync(Model model, BatchOrder order, CancellationToken cancellationToken)
    {
        if (!_work.TryGetValue(order.RunId, out var work))
        {
            _work[order.RunId] = work = new RunningWork();
        }

        var asked = time.GetTimestamp();
        try
        {
            return await work.RunAsync(
                stop => pool.RunAsync(order.RunId, turn => Simulate(model, order.Trials, asked, turn), stop), cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return BatchReply.Failed(
                $"Trials {order.Trials.First} to {order.Trials.First + order.Trials.Count - 1} failed: {e.Message}");
        }
        finally
        {
            // A batch that arrives after its run was released would else be remembered for ever.
            if (work.IsIdle && _work.TryGetValue(order.RunId, out var kept) && kept == work)
            {
                _work.Remove(order.RunId);
                work.Dispose();
            }
        }
    }

    private BatchReply Simulate(Model model, TrialRange trials, long asked, ComputeTurn turn)
    {
        var start = time.GetTimestamp();
        using var trace = PlanningTelemetry.BeginBatch(trials.First, trials.Count, time.GetElapsedTime(asked, start));
        var passed = TimeSpan.Zero;
        var tally = model.SimulateToBytes(
            trials.First / Model.BlockLength, trials.Count, () => passed += turn.LetNewcomersPass(), turn.Stop);
        var taken = time.GetElapsedTime(start) - passed;
        PlanningTelemetry.EndBatch(trials.Count, taken);
        return new BatchReply(tally, taken, null);
    }
}
