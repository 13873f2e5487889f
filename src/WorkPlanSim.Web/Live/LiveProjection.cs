using System.Collections.Immutable;
using System.Threading.Channels;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Web.Live;

/// <summary>
/// Answers one page: at most one projection is under way, and of questions that come meanwhile the last one wins. Each is
/// answered with few trials at once, and with more as long as nobody asks something else.
/// </summary>
internal sealed class LiveProjection : IAsyncDisposable
{
    /// <summary>How many trials there are when figures are shown the second time: those of a run where no number is named.</summary>
    internal const int FirstGoal = 10_000;

    private static readonly TimeSpan NoWait = TimeSpan.FromMilliseconds(8);

    private readonly LiveProjector _projector;
    private readonly Func<LiveFigures, Task> _show;
    private readonly Func<Exception, Task> _fail;
    private readonly CancellationTokenSource _closing = new();
    private readonly Channel<LiveQuestion> _questions = Channel.CreateBounded<LiveQuestion>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly Task _working;
    private LiveFigures? _shown;
    private ImmutableArray<VariantTally> _first = [];
    private CancellationTokenSource _refining = new();
    private long _asked;

    /// <summary>Begins to answer.</summary>
    /// <param name="projector">Makes the trials.</param>
    /// <param name="show">Shows an answer; the next is not begun before it is shown.</param>
    /// <param name="fail">Is told what nobody foresaw; nothing is answered after it.</param>
    internal LiveProjection(LiveProjector projector, Func<LiveFigures, Task> show, Func<Exception, Task> fail)
    {
        (_projector, _show, _fail) = (projector, show, fail);
        _working = Task.Run(WorkAsync);
    }

    /// <summary>Asks; what was asked before is of no interest any more.</summary>
    /// <param name="scenario">The scenario, without faults.</param>
    /// <param name="mostTrials">How many trials to make in the end.</param>
    /// <returns>The number of the question.</returns>
    internal long Ask(Scenario scenario, int mostTrials)
    {
        var number = Interlocked.Increment(ref _asked);

        // Before it is asked: afterwards it might be this very question whose refining is under way, and would be ended.
        Volatile.Read(ref _refining).Cancel();
        _questions.Writer.TryWrite(new LiveQuestion(number, scenario, mostTrials));
        return number;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await Volatile.Read(ref _refining).CancelAsync();
        _questions.Writer.TryComplete();
        await _working;
        _closing.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var question in _questions.Reader.ReadAllAsync(_closing.Token))
            {
                await AnswerAsync(question);
            }
        }
        catch (Exception) when (_closing.IsCancellationRequested)
        {
            // The page is gone, and nobody is left to be told anything.
        }
        catch (Exception e)
        {
            await _fail(e);
        }
    }

    private async Task AnswerAsync(LiveQuestion question)
    {
        var refining = new CancellationTokenSource();
        Volatile.Write(ref _refining, refining);
        ImmutableArray<Scenario> scenarios = [Scenario.Baseline, question.Scenario];
        var model = _projector.Compile(scenarios);
        var sum = new Tally(model.Shape);
        ImmutableArray<bool> isUntouched = [];
        try
        {
            var (done, next, start) = (0, LiveProjector.Span, TimeProvider.System.GetTimestamp());
            while (done < question.MostTrials && !_closing.IsCancellationRequested)
            {
                if (done > 0 && _questions.Reader.TryPeek(out _))
                {
                    return;
                }

                // The first are made whatever comes: who drags a slider without a pause sees it follow.
                var trials = Math.Min(LiveProjector.Span, question.MostTrials - done);
                var part = _projector.Simulate(model, done, trials, done == 0 ? _closing.Token : refining.Token);
                sum.Add(part);
                isUntouched = done == 0 ? Compare(part) : isUntouched;
                done += trials;
                if (done < FirstGoal && TimeProvider.System.GetElapsedTime(start) < NoWait)
                {
                    // Where a change touches few targets, all trials are there before anybody could see the first.
                    continue;
                }

                if (done >= next || done == question.MostTrials)
                {
                    var figures = LiveFigures.Read(question, _projector.Plan, scenarios, sum);
                    _shown = _shown is { } before ? figures.Keeping(before, isUntouched) : figures;
                    await _show(_shown);
                    next = done < FirstGoal ? FirstGoal : done * 2;
                    start = 0;
                }
            }
        }
        catch (OperationCanceledException) when (!_closing.IsCancellationRequested)
        {
            // Somebody asked something else.
        }
    }

    /// <summary>Tells which targets have the very trials that they had when something was asked before.</summary>
    private ImmutableArray<bool> Compare(Tally first)
    {
        var before = _first;
        _first = [.. Enumerable.Range(0, first.Shape.Targets).Select(i => first.Variants[first.Shape.Variant(1, i)])];
        return [.. _first.Select((variant, i) => !before.IsEmpty && ReferenceEquals(variant, before[i]))];
    }
}
