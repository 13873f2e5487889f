using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Replays;
using WorkPlanSim.Simulation.Replays;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Hosting;

/// <content>
/// Replays of one trial: a question with an answer, so nothing is followed and nothing kept.
/// </content>
public sealed partial class PlanningService
{
    /// <summary>Replays one trial of a loaded plan: the very trial that a run with that seed makes.</summary>
    /// <param name="order">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The trial.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No run has such a trial.</exception>
    /// <exception cref="RunFailedException">There is no such plan, or it can't be replayed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<ReplayResult> ReplayAsync(ReplayOrder order, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order.Trial, nameof(order));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(order.Trial, Tally.MaxTrials, nameof(order));
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        var hash = order.PlanHash ?? await FindHashAsync(order.PlanId, cancellationToken);
        var scenarios = DomainJson.Write(ImmutableArray.Create(order.Scenario));
        var request = new ReplayRequest(order.PlanId, hash, scenarios, order.Seed, order.Trial)
        {
            Sampling = order.Sampling,
        };
        var reply = await _patience.CallAsync(
            () => Grains.GetGrain<IReplayGrain>(request.ComputeReplayId()).ReplayAsync(request, cancellationToken),
            cancellationToken);
        return reply is { Replay: { } replay, Plan: { } plan }
            ? new ReplayResult(plan.ToPlan(), hash, TrialReplay.FromBytes(replay))
            : throw new RunFailedException(reply.Failure ?? "A replay gave no reason.");
    }
}
