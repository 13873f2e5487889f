using Orleans.Storage;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Runs;

namespace WorkPlanSim.Grains.Runs;

/// <summary>Where a run's grain stores how far its work has come. Saving never fails: it costs time later on, and is no reason to stop now.</summary>
/// <param name="stored">The state in storage.</param>
internal sealed class RunCheckpoints(IPersistentState<RunCheckpoint> stored)
{
    /// <summary>Gets what was asked of a run that was not ended; null for none.</summary>
    internal RunRequest? Request => stored.State.Request;

    /// <summary>Gets the plan that it runs; null where that is not known.</summary>
    internal PlanContent? Plan => stored.State.Plan;

    /// <summary>Gets how far it had come; null for nothing.</summary>
    internal WorkPoint? Point => stored.State.Point;

    /// <summary>Stores a checkpoint in place of the one before.</summary>
    /// <param name="next">The checkpoint; without content when the run has ended.</param>
    /// <returns>When that was tried.</returns>
    internal async Task SaveAsync(RunCheckpoint next)
    {
        if (next.Request is null && Request is null)
        {
            return;
        }

        stored.State = next;
        try
        {
            await stored.WriteStateAsync(CancellationToken.None);
        }
        catch (Exception e)
        {
            await ReadAgainAsync(e);
        }
    }

    // Another activation may have written meanwhile, as can be while silos come and go: then its version is needed to write again.
    private async Task ReadAgainAsync(Exception fault)
    {
        if (fault is not InconsistentStateException)
        {
            return;
        }

        try
        {
            await stored.ReadStateAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Then the next one fails too.
        }
    }
}
