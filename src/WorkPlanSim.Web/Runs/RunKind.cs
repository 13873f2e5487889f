namespace WorkPlanSim.Web.Runs;

/// <summary>What a run is asked for.</summary>
internal enum RunKind
{
    /// <summary>What all trials of one scenario say.</summary>
    Projection,

    /// <summary>The baseline and scenarios on the same trials.</summary>
    Comparison,

    /// <summary>The best allocation of money and posts.</summary>
    Optimisation,

    /// <summary>Why a target is met as often as it is.</summary>
    Explanation,

    /// <summary>Why a scenario differs from another.</summary>
    Difference,

    /// <summary>Which scenario is regretted least, whatever world comes.</summary>
    Stress,

    /// <summary>Under which conditions the plan or a target fails.</summary>
    Discovery,

    /// <summary>How much could be met with more or less money.</summary>
    Frontier,
}
