using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Grains.Telemetry;
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
/// <param name="save">Stores how far the work has come; never fails, and is not called again before it is done.</param>
internal sealed class TrialWork(
    SiloFleet fleet, StoppingRule rule, TimeProvider time, Action<Tally> report, Func<WorkPoint, Task> save)
{
    // What is lost with a silo is made again: short, and yet writing costs next to nothing.
    private static readonly TimeSpan BetweenSaves = TimeSpan.FromSeconds(2);

    // Losses for so long, without a batch that came back: more than any change of the cluster explains. A number of them would tell less: a
    // silo of many threads loses as many at once.
    private static readonly TimeSpan LongestLosing = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly BatchLedger _ledger = new(Model.BlockLength);
    private readonly BatchSize _size = new();
    private readonly HashSet<Task<Flight>> _flights = [];
    private Tally? _sum;
    private long _backAt = time.GetTimestamp();
    private long _savedAt = time.GetTimestamp();
    private Task _saving = Task.CompletedTask;

    /// <summary>Gets how far the work has come; null where nothing is counted yet.</summary>
    internal WorkPoint? Point => _sum is { } sum ? new WorkPoint(_ledger.Counted, _ledger.Wanted, sum.ToBytes()) : null;

    /// <summary>Makes the trials.</summary>
    /// <param name="from">Where to go on; null to begin.</param>
    /// <param name="stop">Ends it early.</param>
    /// <returns>What they add up to, and why there are not more.</returns>
    /// <exception cref="RunFault">They can't be made.</exception>
    internal async Task<(Tally Tally, StopReason Reason)> RunAsync(WorkPoint? from, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            Restore(from);
            while (true)
            {
                while (!_ledger.IsDone)
                {
                    HandOut(ending.Token);
                    await TakeBackAsync(ending.Token);
                }

                if (_sum is { } sum && rule.Judge(sum) is { } reason)
                {
                    return (sum, reason);
                }

                _ledger.ExtendTo(rule.NextLook(_ledger.Done));
            }
        }
        finally
        {
            // Calls end at once with their token; silos then say when they are silent.
            await ending.CancelAsync();
            await Task.WhenAll(_flights);
#pragma warning disable VSTHRD003 // This work itself began to save, and saving waits for nothing of it.
            await _saving;
#pragma warning restore VSTHRD003
            await fleet.ReleaseAsync();
        }
    }

    private static async Task<Flight> PrepareAsync(SiloLink silo, CancellationToken stop)
    {
        try
        {
            var failure = await silo.PrepareAsync(stop);
            return new Flight(silo, null, failure is null ? null : BatchReply.Failed(failure), null);
        }
        catch (Exception e)
        {
            return new Flight(silo, null, null, e);
        }
    }

    private static async Task<Flight> FlyAsync(SiloLink silo, TrialRange batch, CancellationToken stop)
    {
        try
        {
            return new Flight(silo, batch, await silo.RunAsync(batch, stop), null);
        }
        catch (Exception e)
        {
            // Judged by whoever takes it back: a flight never fails, so that waiting for many is simple.
            return new Flight(silo, batch, null, e);
        }
    }

    private static Tally Merge(Tally? sum, byte[] batch)
    {
        if (sum is null)
        {
            return Tally.FromBytes(batch);
        }

        sum.Add(batch);
        return sum;
    }

    private void Restore(WorkPoint? from)
    {
        if (from is not null)
        {
            _ledger.Restore(from.Counted, from.Wanted);
            _sum = Tally.FromBytes(from.Tally);
            report(_sum);
        }
    }

    private void HandOut(CancellationToken stop)
    {
        while (fleet.Asked < _ledger.BlocksLeft && fleet.FindUnasked() is { } unasked)
        {
            unasked.IsAsked = true;
            _flights.Add(PrepareAsync(unasked, stop));
        }

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

        if (fleet.IsResting && await Task.WhenAny([.. _flights, Task.Delay(Pause, time, stop)]) is not Task<Flight>)
        {
            // A delay that was ended is over at once, again and again, and calls that end would never have their turn.
            stop.ThrowIfCancellationRequested();
            return;
        }

        var landed = await Task.WhenAny(_flights);
        _flights.Remove(landed);
        var flight = await landed;
        flight.Silo.Load -= flight.Trials is null ? 0 : 1;
        stop.ThrowIfCancellationRequested();
        if (flight.Loss is { } loss)
        {
            Requeue(flight, loss);
        }
        else if (flight.Reply is { } reply)
        {
            flight.Silo.Losses = 0;
            await CountAsync(flight.Trials, reply);
        }
    }

    private async Task CountAsync(TrialRange? trials, BatchReply reply)
    {
        _backAt = time.GetTimestamp();
        if (reply.IsDeclined && trials is { } declined)
        {
            _ledger.Return(declined);
            return;
        }

        if (reply.Tally is not { } bytes)
        {
            throw new RunFault(reply.Failure);
        }

        if (trials is not { } batch || !_ledger.TryComplete(batch))
        {
            return;
        }

        // Adding up big tallies takes longer than a turn should; one at a time, as nothing else is awaited here.
        var sum = _sum;
        _sum = await Task.Run(() => Merge(sum, bytes));
        _size.Observe(Model.BlocksFor(batch.Count), reply.ComputeTime, bytes.Length);
        report(_sum);
        if (_saving.IsCompleted && time.GetElapsedTime(_savedAt) >= BetweenSaves)
        {
            _savedAt = time.GetTimestamp();
            _saving = save(await Task.Run(() => Point!));
        }
    }

    private void Requeue(Flight flight, Exception loss)
    {
        if (loss is not (OrleansException or TimeoutException or OperationCanceledException))
        {
            throw new RunFault(new BilingualText(
                $"试验无法模拟：{loss.Message}", $"Trials could not be simulated: {loss.Message}"));
        }

        if (time.GetElapsedTime(_backAt) > LongestLosing)
        {
            throw new RunFault(new BilingualText(
                $"连续 {LongestLosing.TotalMinutes} 分钟没有一个 silo 完成任何试验。最后一次呼叫没有结果：{loss.Message}",
                $"For {LongestLosing.TotalMinutes} minutes no silo has made any trials. The last that was asked gave no answer: {loss.Message}"));
        }

        if (flight.Trials is { } batch)
        {
            PlanningTelemetry.BatchLost();
            _ledger.Return(batch);
        }

        flight.Silo.IsAsked &= flight.Trials is not null;
        fleet.Rest(flight.Silo);
    }
}
