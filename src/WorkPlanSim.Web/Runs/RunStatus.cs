namespace WorkPlanSim.Web.Runs;

/// <summary>How a run stands.</summary>
internal enum RunStatus
{
    /// <summary>It is being worked on.</summary>
    Running,

    /// <summary>There is a result.</summary>
    Completed,

    /// <summary>It failed, and says why.</summary>
    Failed,

    /// <summary>It was cancelled; nothing of it runs any more.</summary>
    Cancelled,
}
