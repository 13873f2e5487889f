using Orleans.Placement;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Grains.Compute;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Grains.Telemetry;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Grains.Workers;

/// <summary>Tells of each of some trials, on the silo's compute threads, and is gone.</summary>
/// <param name="pool">Those threads.</param>
/// <param name="time">Measures how long they take.</param>
/// <param name="models">The silo's models.</param>
/// <param name="limit">How many sheets the silo tells at once.</param>
[RandomPlacement]
internal sealed class TrialSheetGrain(IComputePool pool, TimeProvider time, SiloModels models, SheetLimit limit)
    : Grain, ITrialSheetGrain
{
    /// <inheritdoc/>
    public Task<SheetReply> CountMetAsync(SheetOrder order, CancellationToken cancellationToken) =>
        TellAsync(order, CountMetAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SheetReply> SampleAsync(SheetOrder order, CancellationToken cancellationToken) =>
        TellAsync(order, SampleAsync, cancellationToken);

    private async Task<SheetReply> CountMetAsync(Model model, SheetOrder order, CancellationToken cancellationToken)
    {
        var blocks = new List<int[][]>();
        await EachBlockAsync(order, (block, trials, _, stop) => blocks.Add(model.CountMet(block, trials, stop)), cancellationToken);
        short[][] rows = [.. Enumerable.Range(0, blocks[0].Length).Select(s => (short[])[.. blocks.SelectMany(b => b[s]).Select(c => (short)c)])];
        return new SheetReply(TrialRows.Write(rows), null, null, SheetRefusal.None);
    }

    private async Task<SheetReply> SampleAsync(Model model, SheetOrder order, CancellationToken cancellationToken)
    {
        var sampler = model.Sampler(order.Targets);
        float[][] values = [.. sampler.Columns.Select(_ => new float[order.Trials.Count])];
        bool[][] met = [.. order.Targets.Select(_ => new bool[order.Trials.Count])];
        await EachBlockAsync(
            order, (block, trials, first, stop) => sampler.Sample(block, trials, stop).CopyTo(values, met, first), cancellationToken);
        return new SheetReply(TrialRows.Write(values), TrialRows.Write(met), null, SheetRefusal.None);
    }

    // A turn on the threads for each block: runs, which take turns of about as much, then wait for one block and not for a sheet.
    private async Task EachBlockAsync(
        SheetOrder order, Action<int, int, int, CancellationToken> tell, CancellationToken cancellationToken)
    {
        for (var first = 0; first < order.Trials.Count; first += Model.BlockLength)
        {
            var (block, trials) = (
                (order.Trials.First + first) / Model.BlockLength, Math.Min(Model.BlockLength, order.Trials.Count - first));
            var (from, asked) = (first, time.GetTimestamp());
            await pool.RunAsync(
                order.Model.RunId,
                turn =>
                {
                    var start = time.GetTimestamp();
                    using var trace = PlanningTelemetry.BeginBatch(block * Model.BlockLength, trials, time.GetElapsedTime(asked, start));
                    tell(block, trials, from, turn.Stop);
                    PlanningTelemetry.EndBatch(trials, time.GetElapsedTime(start));
                    return trials;
                },
                cancellationToken);
        }
    }

    private async Task<SheetReply> TellAsync(
        SheetOrder order, Func<Model, SheetOrder, CancellationToken, Task<SheetReply>> tell, CancellationToken cancellationToken)
    {
        var refused = Refuse(order);
        var holder = this.GetPrimaryKeyString();
        try
        {
            // Parts of a question overlap, so the model stays for as long as any of them is told here.
            return refused ?? await tell(await models.GetAsync(order.Model, holder, cancellationToken), order, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return SheetReply.Failed(e.GetBaseException().Message);
        }
        finally
        {
            if (refused is null)
            {
                models.Release(holder);
                limit.Leave();
            }

            // A question has many parts, and nobody asks for one twice; one that was refused may come to life on another silo.
            DeactivateOnIdle();
        }
    }

    private SheetReply? Refuse(SheetOrder order) =>
        order.Model.Engine != EngineBuild.Current ? SheetReply.Refused(SheetRefusal.OtherEngine)
        : order.Trials.Count > SheetOrder.MostTrials ? SheetReply.Failed($"A sheet is of at most {SheetOrder.MostTrials} trials.")
        : limit.TryEnter() ? null
        : SheetReply.Refused(SheetRefusal.TooMany);
}
