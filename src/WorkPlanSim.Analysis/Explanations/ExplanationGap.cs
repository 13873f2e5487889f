namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Why inputs can't be told from chance.</summary>
public enum ExplanationGap
{
    /// <summary>It hardly ever fails: there is nothing to explain.</summary>
    TooFewMissed,

    /// <summary>It hardly ever comes true: whatever the inputs are, it fails.</summary>
    TooFewMet,
}
