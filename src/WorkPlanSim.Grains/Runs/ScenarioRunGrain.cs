using Orleans.Concurrency;
using Orleans.Storage;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Grains.Plans;
using WorkPlanSim.Grains.Storage;
using WorkPlanSim.Grains.Telemetry;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Runs;

/// <summary>One run: started once, worked on in the background, watched by long polls.</summary>
/// <param name="state">Where the result is stored.</param>
/// <param name="checkpoint">Where it is stored how far the work has come.</param>
/// <param name="membership">Knows the live silos.</param>
/// <param name="limit">How many runs the silo works on at once.</param>
/// <param name="time">Limits waiting, and dates the result.</param>
[Reentrant]
internal sealed class ScenarioRunGrain(
    [PersistentState("run", StorageNames.Runs)] IPersistentState<ScenarioRunState> state,
    [PersistentState("checkpoint", StorageNames.Runs)] IPersistentState<RunCheckpoint> checkpoint,
    IClusterMembershipService membership,
    RunLimit limit,
    TimeProvider time) : Grain, IScenarioRunGrain, IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly RunCheckpoints _checkpoints = new(checkpoint);
    private RunProgress _progress = new(0, 0, 0, RunState.NotStarted, null);
    private TaskCompletionSource _news = NewSignal();
    private CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;
    private RunRequest? _begun;
    private bool _isLeaving;

    // Another engine's result is none: its figures may be others, and its tally of another form.
    private RunOutcome? Found => state.State.Engine == EngineBuild.Current ? state.State.Outcome : null;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (Found is { } outcome)
        {
            Tell(new RunProgress(outcome.Trials, outcome.Trials, 0, RunState.Completed, null));
        }
        else if (_checkpoints.Request is { } unfinished)
        {
            // Nobody has to ask: who followed it may have gone with the silo that it ran on.
            limit.Enter();
            Begin(unfinished);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _isLeaving = true;
        return CancelAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(RunRequest request, CancellationToken cancellationToken)
    {
        if (_progress.State is RunState.Running or RunState.Completed)
        {
            return Task.CompletedTask;
        }

        if (limit.TryEnter())
        {
            Begin(request);
        }
        else
        {
            PlanningTelemetry.RunRefused();
            Tell(_progress with { State = RunState.Refused, Failure = $"The silo works on {limit.Most} runs already." });
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<RunRequest?> AskedAsync(CancellationToken cancellationToken)
    {
        var asked = _begun ?? state.State.Request;
        if (asked is null)
        {
            // Whoever makes up keys fills no memory with them.
            DeactivateOnIdle();
        }

        return Task.FromResult(asked is { Brought: null } ? asked : null);
    }

    /// <inheritdoc/>
    public async Task<RunProgress> WaitAsync(long afterSequence, CancellationToken cancellationToken)
    {
        if (_progress.Sequence <= afterSequence)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
#pragma warning disable VSTHRD003 // No thread is blocked on a turn's task, so waiting for another turn's news can't deadlock.
            await Task.WhenAny(_news.Task, Task.Delay(LongestWait, time, over.Token));
#pragma warning restore VSTHRD003
            await over.CancelAsync();
        }

        return _progress;
    }

    /// <inheritdoc/>
    public Task<RunOutcome?> ResultAsync(CancellationToken cancellationToken)
    {
        if (Found is not { } outcome)
        {
            return Task.FromResult<RunOutcome?>(null);
        }

        var first = TallyPart.Cut(outcome.Tally, 0);
        var rest = outcome.Tally.Length - first.Length;
        LeaveWhenTaken(rest);
        return Task.FromResult<RunOutcome?>(outcome with { Tally = first, Rest = rest });
    }

    /// <inheritdoc/>
    public Task<TallyPart> TakeRestAsync(int from, CancellationToken cancellationToken)
    {
        if (Found is not { } outcome || from > outcome.Tally.Length)
        {
            return Task.FromResult(new TallyPart(null));
        }

        var part = TallyPart.Cut(outcome.Tally, from);
        LeaveWhenTaken(outcome.Tally.Length - from - part.Length);
        return Task.FromResult(new TallyPart(part));
    }

    /// <inheritdoc/>
    public async Task CancelAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _work.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    // A large question has hundreds of steps, and nobody asks for one twice.
    private void LeaveWhenTaken(int rest)
    {
        if (rest == 0 && state.State.Request is { Brought: not null })
        {
            DeactivateOnIdle();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Begin(RunRequest request)
    {
        _begun = request;
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        Tell(new RunProgress(0, request.Trials, 0, RunState.Running, null));

        // Working in the background looks idle: without this, a run that nobody polls would be collected in the middle.
        DelayDeactivation(Timeout.InfiniteTimeSpan);
        _work = WorkAsync(request, _stop.Token);
    }

    // Never fails: whatever happens becomes a state that callers can ask for.
    private async Task WorkAsync(RunRequest request, CancellationToken stop)
    {
        var start = time.GetTimestamp();
        using var trace = PlanningTelemetry.BeginRun(request.PlanId, request.Trials);
        try
        {
            var outcome = await RunAsync(request, stop);
            var found = Completed(request, outcome);
            if (request.Brought is not null)
            {
                state.State = found;
            }
            else
            {
                await StoreAsync(found);
            }

            Tell(_progress with
            {
                TrialsDone = outcome.Trials,
                TrialsPlanned = outcome.Trials,
                State = RunState.Completed,
            });
            await _checkpoints.SaveAsync(new RunCheckpoint());
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody cancelled a run whose silo stops: whoever follows it starts it again, somewhere else.
            if (!_isLeaving)
            {
                await _checkpoints.SaveAsync(new RunCheckpoint());
            }

            Tell(_progress with { State = _isLeaving ? RunState.NotStarted : RunState.Cancelled });
        }
        catch (Exception e)
        {
            if (e is RunFault)
            {
                // It would fail again.
                await _checkpoints.SaveAsync(new RunCheckpoint());
            }

            // The innermost says what happened; what is around it, where in the runtime.
            var reason = e.GetBaseException();
            Tell(_progress with
            {
                State = RunState.Failed,
                Failure = reason.Message,
                FailureZh = (reason as IBilingualFault)?.Text.Zh,
            });
        }
        finally
        {
            limit.Leave();
            PlanningTelemetry.EndRun(trace, _progress.State.ToString(), time.GetElapsedTime(start));

            // Below zero: takes the delay back.
            DelayDeactivation(TimeSpan.FromSeconds(-1));
        }
    }

    private ScenarioRunState Completed(RunRequest request, RunOutcome outcome)
    {
        var found = new ScenarioRunState { Request = request, Outcome = outcome };
        var change = new StateChange(request.PlanId, ChangeWords.Completed, request.By, time.GetUtcNow())
        {
            Summary = ScenarioRunStateFormat.Summarise(found),
        };
        return found with { Change = change };
    }

    private async Task StoreAsync(ScenarioRunState found)
    {
        var before = state.State;
        state.State = found;
        try
        {
            await state.WriteStateAsync(CancellationToken.None);
        }
        catch (InconsistentStateException)
        {
            // Another activation was faster, as can be while silos come and go. What it found are the same bits.
            await state.ReadStateAsync(CancellationToken.None);
            if (Found is null)
            {
                throw;
            }
        }
        catch
        {
            // What is not stored is not found: a run must not be failed and have a result.
            state.State = before;
            throw;
        }
    }

    private async Task<RunOutcome> RunAsync(RunRequest request, CancellationToken stop)
    {
        var plan = request.Brought ?? _checkpoints.Plan ?? await new PlanGathering(GrainFactory, time).GatherAsync(request.PlanId, request.PlanHash, stop);
        var order = new ModelOrder(
            this.GetPrimaryKeyString(), request.ComputeModelKey(), plan, request.Scenarios, request.Seed, EngineBuild.Current)
        {
            Sampling = request.Sampling,
        };
        var rule = new StoppingRule(request.Trials, request.Precision);
        var work = new TrialWork(
            new SiloFleet(GrainFactory, membership, time, order), rule, time, sum => TellCounted(sum, rule), SaveAsync);
        try
        {
            var (tally, reason) = await work.RunAsync(_checkpoints.Point, stop);
            return new RunOutcome(tally.ToBytes(), plan, (int)tally.Trials, reason);
        }
        catch (OperationCanceledException) when (_isLeaving && work.Point is { } point)
        {
            await SaveAsync(point);
            throw;
        }

        // A step of a larger question is made again by whoever asks: it takes moments.
        Task SaveAsync(WorkPoint point) => request.Brought is not null
            ? Task.CompletedTask
            : _checkpoints.SaveAsync(new RunCheckpoint { Request = request, Plan = plan, Point = point });
    }

    private void TellCounted(Tally sum, StoppingRule rule)
    {
        var (widest, expected) = rule.Foresee(sum);
        Tell(_progress with
        {
            TrialsDone = (int)sum.Trials,
            TrialsPlanned = expected,
            WidestHalfWidth = widest,
        });
    }

    private void Tell(RunProgress progress)
    {
        _progress = progress with { Sequence = _progress.Sequence + 1 };
        var news = _news;
        _news = NewSignal();
        news.SetResult();
    }
}
