using System.Collections.Immutable;
using Orleans.Placement;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Compute;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Grains.Telemetry;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Grains.Workers;

/// <summary>Tells of each of some trials, on the silo's compute threads, and is gone.</summary>
/// <param name="pool">Those threads.</param>
/// <param name="time">Measures how long they take.</param>
/// <param name="plans">Keeps the plans read last.</param>
/// <param name="draws">Keeps what was drawn from one model to the next.</param>
[RandomPlacement]
internal sealed class TrialSheetGrain(IComputePool pool, TimeProvider time, PlanLibrary plans, DrawCache draws)
    : Grain, ITrialSheetGrain
{
    /// <inheritdoc/>
    public Task<SheetReply> CountMetAsync(SheetOrder order, CancellationToken cancellationToken) =>
        TellAsync(order, CountMet, cancellationToken);

    /// <inheritdoc/>
    public Task<SheetReply> SampleAsync(SheetOrder order, CancellationToken cancellationToken) =>
        TellAsync(order, Sample, cancellationToken);

    private static SheetReply CountMet(Model model, SheetOrder order, CancellationToken stop)
    {
        var blocks = Blocks(order.Trials).Select(b => model.CountMet(b.Block, b.Trials, stop)).ToList();
        short[][] rows = [.. Enumerable.Range(0, blocks[0].Length).Select(s => (short[])[.. blocks.SelectMany(b => b[s]).Select(c => (short)c)])];
        return new SheetReply(TrialRows.Write(rows), null, null, SheetRefusal.None);
    }

    private static SheetReply Sample(Model model, SheetOrder order, CancellationToken stop)
    {
        var sampler = model.Sampler(order.Targets);
        float[][] values = [.. sampler.Columns.Select(_ => new float[order.Trials.Count])];
        bool[][] met = [.. order.Targets.Select(_ => new bool[order.Trials.Count])];
        var at = 0;
        foreach (var (block, trials) in Blocks(order.Trials))
        {
            var sample = sampler.Sample(block, trials, stop);
            for (var column = 0; column < values.Length; column++)
            {
                sample.Column(column).CopyTo(values[column].AsSpan(at));
            }

            for (var k = 0; k < trials; k++)
            {
                for (var target = 0; target < met.Length; target++)
                {
                    met[target][at + k] = sample.IsMet(target, k);
                }
            }

            at += trials;
        }

        return new SheetReply(TrialRows.Write(values), TrialRows.Write(met), null, SheetRefusal.None);
    }

    private static IEnumerable<(int Block, int Trials)> Blocks(TrialRange trials) =>
        Enumerable.Range(0, Model.BlocksFor(trials.Count)).Select(b => (
            (trials.First / Model.BlockLength) + b, Math.Min(Model.BlockLength, trials.Count - (b * Model.BlockLength))));

    private async Task<SheetReply> TellAsync(
        SheetOrder order, Func<Model, SheetOrder, CancellationToken, SheetReply> tell, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        if (order.Model.Engine != EngineBuild.Current)
        {
            // Gone, it may come to life on another silo.
            DeactivateOnIdle();
            return SheetReply.Refused(SheetRefusal.OtherEngine);
        }

        try
        {
            return await pool.RunAsync(
                order.Model.RunId,
                stop =>
                {
                    var start = time.GetTimestamp();
                    using var trace = PlanningTelemetry.BeginBatch(order.Trials.First, order.Trials.Count, time.GetElapsedTime(asked, start));
                    var reply = tell(Compile(order.Model), order, stop);
                    PlanningTelemetry.EndBatch(order.Trials.Count, time.GetElapsedTime(start));
                    return reply;
                },
                cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return SheetReply.Failed(e.GetBaseException().Message);
        }
        finally
        {
            // A question has many parts, and nobody asks for one twice.
            DeactivateOnIdle();
        }
    }

    private Model Compile(ModelOrder order) => Model.Compile(
        plans.Read(order.Plan), DomainJson.Read<ImmutableArray<Scenario>>(order.Scenarios), order.Seed, draws, order.Sampling);
}
