namespace WorkPlanSim.Domain.Targets;

/// <summary>How many of its parts a composite needs.</summary>
public enum CompositeRule
{
    /// <summary>Every one.</summary>
    All,

    /// <summary>One.</summary>
    Any,

    /// <summary>A stated number.</summary>
    AtLeast,
}
