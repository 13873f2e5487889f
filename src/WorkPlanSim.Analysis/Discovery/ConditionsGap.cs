namespace WorkPlanSim.Analysis.Discovery;

/// <summary>Why there is nothing to say of the conditions of failure.</summary>
public enum ConditionsGap
{
    /// <summary>Too few trials failed.</summary>
    TooFewFailed,

    /// <summary>Nearly all trials failed, whatever the inputs were.</summary>
    TooFewHeld,

    /// <summary>No condition tells failed trials from the others better than chance.</summary>
    NothingTelling,

    /// <summary>A condition was found, but in trials that had no part in finding it failures are no more frequent under it.</summary>
    NotConfirmed,
}
