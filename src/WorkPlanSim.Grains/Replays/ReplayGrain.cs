using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Replays;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Compute;
using WorkPlanSim.Grains.Plans;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Grains.Replays;

/// <summary>
/// Replays one trial on the compute threads of the silo that it happens to live on: one block, so no other is
/// asked.
/// </summary>
/// <param name="pool">Those threads.</param>
/// <param name="time">Measures the patience with other grains.</param>
internal sealed class ReplayGrain(IComputePool pool, TimeProvider time) : Grain, IReplayGrain
{
    /// <inheritdoc/>
    public async Task<ReplayReply> ReplayAsync(ReplayRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var plan = await new PlanGathering(GrainFactory, time).GatherAsync(request.PlanId, request.PlanHash, cancellationToken);
            var replay = await pool.RunAsync(this.GetPrimaryKeyString(), turn => Replay(plan, request, turn.Stop), cancellationToken);
            return new ReplayReply(replay, plan, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return ReplayReply.Failed(e.GetBaseException().Message);
        }
    }

    private static byte[] Replay(PlanContent plan, ReplayRequest request, CancellationToken stop) => Model
        .Compile(
            plan.ToPlan(),
            DomainJson.Read<ImmutableArray<Scenario>>(request.Scenarios),
            request.Seed,
            cache: null,
            request.Sampling)
        .Replay(request.Trial, stop)
        .ToBytes();
}
