namespace WorkPlanSim.Contracts.Runs;

/// <summary>How far a run is.</summary>
[GenerateSerializer, Alias("WorkPlanSim.RunState")]
public enum RunState
{
    /// <summary>Its grain knows nothing of it: start it (again).</summary>
    NotStarted,

    /// <summary>It is being worked on.</summary>
    Running,

    /// <summary>There is a result.</summary>
    Completed,

    /// <summary>It failed, and says why.</summary>
    Failed,

    /// <summary>It was cancelled; nothing of it runs any more.</summary>
    Cancelled,

    /// <summary>Its silo works on as many runs as it takes at once: nothing was begun, start it again later.</summary>
    Refused,
}
