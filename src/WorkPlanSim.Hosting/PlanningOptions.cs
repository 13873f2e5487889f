namespace WorkPlanSim.Hosting;

/// <summary>How the embedded silo is set up.</summary>
public sealed record PlanningOptions
{
    /// <summary>Gets the threads to compute on; 0 for one per core. No result depends on it.</summary>
    public int ComputeThreads { get; init; }
}
