using System.Collections.Immutable;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Web.Live;

/// <summary>Finds for one page what a little more of each fund and team is worth to the chosen target, when nothing else is to do.</summary>
/// <param name="plan">The plan as it stands.</param>
/// <param name="show">Shows it.</param>
/// <param name="fail">Is told what nobody foresaw.</param>
internal sealed class LeverFinding(Plan plan, Func<ImmutableArray<LeverValue>, Task> show, Func<Exception, Task> fail) : IAsyncDisposable
{
    private const int Trials = 4096;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private CancellationTokenSource _asking = new();
    private Task _working = Task.CompletedTask;

    /// <summary>Asks; what was asked before is of no interest any more.</summary>
    /// <param name="scenario">The scenario, without faults.</param>
    /// <param name="targetId">The target.</param>
    internal void Ask(Scenario scenario, string targetId)
    {
        Forget();
        _asking = new CancellationTokenSource();
        _working = FindAsync(scenario, targetId, _asking.Token);
    }

    /// <summary>Ends what is under way.</summary>
    internal void Forget() => _asking.Cancel();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _asking.CancelAsync();
        await _working;
        _asking.Dispose();
    }

    private async Task FindAsync(Scenario scenario, string targetId, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Pause, cancellationToken);
            var levers = await Task.Run(
                () => Explainer.FindLevers(
                    new TrialRuns(plan, LiveProjector.Seed, Trials, threads: 1), scenario, targetId, cancellationToken),
                cancellationToken);
            await show(levers);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Somebody looks at something else.
        }
        catch (Exception e)
        {
            await fail(e);
        }
    }
}
