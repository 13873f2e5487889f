using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Runs;

/// <summary>Has the trials of a run made: hands batches to the silos, takes them back, adds them up, until it is enough.</summary>
/// <remarks>
/// Lives inside one run grain and takes its turns. Batches are added as they come back: tallies are integers, so the order is
/// without effect, and the ledger lets each be counted once. A batch that got lost with its silo is given to another.
/// </remarks>
/// <param name="fleet">The silos.</param>
/// <param name="rule">When it is enough.</param>
/// <param name="time">The time between attempts where no silo is free.</param>
/// <param name="report">Is shown the trials counted so far, to be read and left as they are.</param>
internal sealed class TrialWork(SiloFleet fleet, StoppingRule rule, TimeProvider time, Action<Tally> report)
{
    // Losses in a row, without a batch that came back: more than any change of the cluster explains.
    private const int MostLosses = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly BatchLedger _ledger = new(Model.BlockLength);
    private readonly BatchSize _size = new();
    private readonly HashSet<Task<Flight>> _flights = [];
    private Tally? _sum;
    private int _losses;

    /// <summary>Makes the trials.</summary>
    /// <param name="stop">Ends it early.</param>
    /// <returns>What they add up to, and why there are not more.</returns>
    /// <exception cref="RunFault">They can't be made.</exception>
    internal async Task<(Tally Tally, StopReason Reason)> RunAsync(CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            while (true)
            {
                _ledger.ExtendTo(rule.NextLook(_ledger.Done));
                while (!_ledger.IsDone)
                {
                    HandOut(ending.Token);
                    await TakeBackAsync(ending.Token);
                }

                if (rule.Judge(_sum!) is { } reason)
                {
                    return (_sum!, reason);
                }
            }
        }
        finally
        {
            // Calls end at once with their token; silos then say when they are silent.
            await ending.CancelAsync();
            await Task.WhenAll(_flights);
            await fleet.ReleaseAsync();
        }
    }

    private static async Task<Flight> FlyAsync(SiloLink silo, TrialRange batch, CancellationToken stop)
    {
        try
        {
            return new Flight(batch, silo, await silo.RunAsync(batch, stop), null);
        }
        catch (Exception e)
        {
            // Judged by whoever takes it back: a flight never fails, so that waiting for many is simple.
            return new Flight(batch, silo, null, e);
        }
    }

    private void HandOut(CancellationToken stop)
    {
        // Towards the end batches become small, so that silos finish together.
        while (fleet.FindFree() is { } silo
            && _ledger.TryTake(Math.Clamp(_ledger.BlocksLeft / fleet.Window, 1, _size.Blocks), out var batch))
        {
            silo.Load++;
            _flights.Add(FlyAsync(silo, batch, stop));
        }
    }

    private async Task TakeBackAsync(CancellationToken stop)
    {
        if (_flights.Count == 0)
        {
            await Task.Delay(Pause, time, stop);
            return;
        }

        var landed = await Task.WhenAny(_flights);
        _flights.Remove(landed);
        var flight = await landed;
        flight.Silo.Load--;
        stop.ThrowIfCancellationRequested();
        if (flight.Reply is { } reply)
        {
            await CountAsync(flight.Trials, reply);
        }
        else
        {
            Requeue(flight);
        }
    }

    private async Task CountAsync(TrialRange batch, BatchReply reply)
    {
        _losses = 0;
        if (reply.Tally is not { } bytes)
        {
            throw new RunFault(reply.Failure ?? "A silo gave no reason.");
        }

        if (!_ledger.TryComplete(batch))
        {
            return;
        }

        // Adding up big tallies takes longer than a turn should; one at a time, as nothing else is awaited here.
        var sum = _sum;
        _sum = await Task.Run(() => Merge(sum, Tally.FromBytes(bytes)));
        _size.Observe(Model.BlocksFor(batch.Count), reply.ComputeTime);
        report(_sum);
    }

    private void Requeue(Flight flight)
    {
        if (++_losses > MostLosses || flight.Loss is not (OrleansException or TimeoutException or OperationCanceledException))
        {
            throw new RunFault($"Trials could not be simulated: {flight.Loss!.Message}");
        }

        _ledger.Return(flight.Trials);
        fleet.Rest(flight.Silo);
    }

    private static Tally Merge(Tally? sum, Tally batch)
    {
        if (sum is null)
        {
            return batch;
        }

        sum.Add(batch);
        return sum;
    }
}
