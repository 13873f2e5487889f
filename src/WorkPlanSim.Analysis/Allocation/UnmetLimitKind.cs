namespace WorkPlanSim.Analysis.Allocation;

/// <summary>Which demand is not met.</summary>
public enum UnmetLimitKind
{
    /// <summary>A target's least probability.</summary>
    AtLeast,

    /// <summary>That a target becomes no less likely.</summary>
    Keep,

    /// <summary>One floor or cap by itself.</summary>
    Bound,

    /// <summary>The floors of a fund or team, which together are more than it has.</summary>
    Floors,

    /// <summary>How much money may change hands: floors and caps alone ask for more.</summary>
    ChangeAtMost,

    /// <summary>All floors and caps together.</summary>
    Bounds,
}
