using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Grains.Calls;
using WorkPlanSim.Grains.Runs;

namespace WorkPlanSim.Grains.Plans;

/// <summary>Asks for a plan, for those who have to compute with it.</summary>
/// <param name="grains">The grains.</param>
/// <param name="time">Measures the patience with them.</param>
internal sealed class PlanGathering(IGrainFactory grains, TimeProvider time)
{
    // A silo that is frozen or killed is declared dead within some seconds; then its grains live elsewhere.
    private readonly Insistence _insistence = new(
        TimeSpan.FromSeconds(60), TimeSpan.FromMilliseconds(200), e => e is OrleansException or TimeoutException, time);

    /// <summary>Asks for a plan.</summary>
    /// <param name="planId">The plan's id.</param>
    /// <param name="planHash">The hash that it must have.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RunFault">There is no such plan, or it is another by now.</exception>
    internal async Task<PlanContent> GatherAsync(string planId, string planHash, CancellationToken stop)
    {
        var snapshot = await _insistence.DoAsync(() => grains.GetGrain<IPlanGrain>(planId).SnapshotAsync(stop), stop);
        var plan = snapshot.Content ?? throw new RunFault(snapshot.Failure);
        return plan.ComputeHash() == planHash
            ? plan
            : throw new RunFault(new BilingualText(
                $"计划“{planId}”在请求预测之后有了改动：请重新预测。", $"Plan '{planId}' has changed since the run was asked for: run it again."));
    }
}
