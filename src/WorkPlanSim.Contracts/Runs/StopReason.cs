namespace WorkPlanSim.Contracts.Runs;

/// <summary>Why a run made no more trials.</summary>
[GenerateSerializer, Alias("WorkPlanSim.StopReason")]
public enum StopReason
{
    /// <summary>It made the trials that were asked for; no precision was.</summary>
    TrialsReached,

    /// <summary>Every probability and difference is as precise as was asked for.</summary>
    PrecisionReached,

    /// <summary>It made the most trials allowed without becoming as precise as was asked for.</summary>
    MaximumReached,
}
