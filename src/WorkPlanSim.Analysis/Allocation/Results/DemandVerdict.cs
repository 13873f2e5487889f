namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>What fresh trials say of a demand.</summary>
public enum DemandVerdict
{
    /// <summary>It holds beyond chance.</summary>
    Holds,

    /// <summary>These trials are too few to tell.</summary>
    Untold,

    /// <summary>It fails beyond chance.</summary>
    Fails,
}
