namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>What the pace rule says of a target.</summary>
internal enum PaceVerdict
{
    /// <summary>The rule does not apply: the target is not built up, or due by then.</summary>
    NotJudged,

    /// <summary>The median is below the pace line.</summary>
    Behind,

    /// <summary>The median is too close to the line for its reading to tell.</summary>
    TooClose,

    /// <summary>The median is on or above the pace line.</summary>
    OnPace,
}
