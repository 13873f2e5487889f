namespace WorkPlanSim.Simulation.Processes;

/// <summary>The places of a process's rows: those that every kind has, then its own.</summary>
internal static class StateRow
{
    /// <summary>The cash there is.</summary>
    internal const int Cash = 0;

    /// <summary>The money spent so far.</summary>
    internal const int Spent = 1;

    /// <summary>The labour of the period, in FTE-periods.</summary>
    internal const int Present = 2;

    /// <summary>The labour used so far.</summary>
    internal const int Used = 3;

    /// <summary>The labour present but not used so far.</summary>
    internal const int Idle = 4;

    /// <summary>The share of the period that may be worked.</summary>
    internal const int Open = 5;

    /// <summary>Done / goal at the end of the period.</summary>
    internal const int Attainment = 6;

    /// <summary>What is missing at the deadline, in the target's own measure.</summary>
    internal const int Shortfall = 7;

    /// <summary>The first row of a kind's own.</summary>
    internal const int Own = 8;

    /// <summary>The units left to do, of kinds that have a crew.</summary>
    internal const int Remaining = Own;
}
