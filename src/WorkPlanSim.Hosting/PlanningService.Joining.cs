using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Hosting;

/// <content>
/// Runs that somebody else asked for, found by their ids and followed. What nobody works on is not begun.
/// </content>
public sealed partial class PlanningService
{
    private const int DigitsOfId = 64;

    /// <summary>Finds what was asked of a run, be it under way or stored.</summary>
    /// <param name="runId">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was asked; null where there is no such run, or it was a step of a larger question.</returns>
    /// <exception cref="StorageException">What is stored can't be read.</exception>
    public async Task<RunRequest?> FindRunAsync(string runId, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        return runId.Length == DigitsOfId && runId.All(char.IsAsciiHexDigitLower)
            ? await _patience.CallAsync(() => Grains.GetGrain<IScenarioRunGrain>(runId).AskedAsync(cancellationToken), cancellationToken)
            : null;
    }

    /// <summary>Follows a run to its end.</summary>
    /// <param name="runId">Its id.</param>
    /// <param name="asked">What was asked of it.</param>
    /// <param name="progress">Is told how far it is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the run, for everyone; nothing of it runs any more when this then throws.</param>
    /// <returns>What it found; null where nothing is stored, or it is of another engine.</returns>
    /// <exception cref="RunFailedException">It failed, or somebody else cancelled it.</exception>
    /// <exception cref="StorageException">What is stored can't be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<RunResult?> JoinAsync(
        string runId, RunRequest asked, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        var run = Grains.GetGrain<IScenarioRunGrain>(runId);
        try
        {
            var end = await FollowAsync(run, asked, begins: false, progress, stop.Token);
            return end.State switch
            {
                RunState.Failed => throw new RunFailedException(new BilingualText(end.FailureZh ?? end.Failure!, end.Failure!)),
                RunState.Cancelled or RunState.Refused => throw RunFailedException.CancelledByOthers(),
                _ => await FindResultAsync(
                    runId, DomainJson.Read<ImmutableArray<Scenario>>(asked.Scenarios), asked.Seed, asked.PlanHash, stop.Token),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await CancelAsync(run);
            throw;
        }
    }
}
