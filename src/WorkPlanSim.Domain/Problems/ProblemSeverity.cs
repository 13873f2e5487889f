namespace WorkPlanSim.Domain.Problems;

/// <summary>How bad a problem is.</summary>
public enum ProblemSeverity
{
    /// <summary>The file is understood, but probably not meant so.</summary>
    Warning,

    /// <summary>The file can't be used.</summary>
    Error,
}
