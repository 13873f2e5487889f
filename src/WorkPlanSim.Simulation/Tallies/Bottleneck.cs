namespace WorkPlanSim.Simulation.Tallies;

/// <summary>What held a target back in a period: the term that was the smallest.</summary>
public enum Bottleneck
{
    /// <summary>Nothing: the work was done.</summary>
    None,

    /// <summary>Money.</summary>
    Budget,

    /// <summary>People.</summary>
    Staffing,

    /// <summary>The season: without it the rest would have sufficed.</summary>
    Season,

    /// <summary>Machines and contractors (the greatest rate).</summary>
    Capacity,

    /// <summary>Waiting for the start: lead, or other targets.</summary>
    Start,
}
