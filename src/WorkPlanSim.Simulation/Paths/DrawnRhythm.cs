namespace WorkPlanSim.Simulation.Paths;

/// <summary>How the rows of something drawn are to be read.</summary>
internal enum DrawnRhythm
{
    /// <summary>One row, for the whole trial.</summary>
    Once,

    /// <summary>A row for each period, which tell something one by one and by their mean.</summary>
    Periods,

    /// <summary>A row for each period, which tell something only by their mean.</summary>
    Mean,

    /// <summary>A row for each period, which are to be added up from the first on.</summary>
    RunningSum,
}
