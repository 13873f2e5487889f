namespace WorkPlanSim.Plotting.Figures.Finish;

/// <summary>Where the median of a target's finish lies: at least half of the trials finish by then.</summary>
internal enum MedianFinish
{
    /// <summary>In a period before that of the deadline.</summary>
    Early,

    /// <summary>In the period of the deadline.</summary>
    JustInTime,

    /// <summary>After the deadline, or nowhere.</summary>
    LaterOrNever,
}
