namespace WorkPlanSim.Domain.Plans;

/// <summary>For whom posts of finished targets work.</summary>
public enum RecallTo
{
    /// <summary>For targets that lag behind the course to their goal.</summary>
    Lagging,

    /// <summary>For all targets that have begun and are not finished.</summary>
    Unfinished,
}
