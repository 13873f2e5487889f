using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Grains.Runs;

namespace WorkPlanSim.Grains.Plans;

/// <summary>Asks the grains of a plan what they hold, for those who have to compute with it.</summary>
internal static class PlanGathering
{
    /// <summary>Gathers a plan.</summary>
    /// <param name="grains">The grains.</param>
    /// <param name="planId">The plan's id.</param>
    /// <param name="planHash">The hash that it must have.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RunFault">There is no such plan, or it is another by now.</exception>
    internal static async Task<PlanContent> GatherAsync(
        this IGrainFactory grains, string planId, string planHash, CancellationToken stop)
    {
        var snapshot = await grains.GetGrain<IPlanGrain>(planId).SnapshotAsync(stop);
        var plan = snapshot.Content ?? throw new RunFault(snapshot.Failure ?? "A plan gave no reason.");
        return plan.ComputeHash() == planHash
            ? plan
            : throw new RunFault($"Plan '{planId}' has changed since the run was asked for.");
    }
}
