namespace WorkPlanSim.Cli.Services;

/// <summary>Why a run stopped.</summary>
internal enum Stopping
{
    /// <summary>All trials that were asked for are done.</summary>
    TrialsReached,

    /// <summary>The figures are as precise as was asked for.</summary>
    PrecisionReached,

    /// <summary>As many trials as may be are done, and the figures are not yet as precise as was asked for.</summary>
    MaximumReached,
}
