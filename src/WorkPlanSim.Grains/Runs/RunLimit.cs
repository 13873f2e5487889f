using WorkPlanSim.Grains.Compute;

namespace WorkPlanSim.Grains.Runs;

/// <summary>
/// How many runs a silo works on at once: they take turns on its threads, so more of them only make each other late, and each keeps its
/// plan and its tally in memory.
/// </summary>
/// <param name="most">The most, at least 1.</param>
public sealed class RunLimit(int most) : WorkLimit(most);
