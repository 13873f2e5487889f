namespace WorkPlanSim.Grains.Storage;

/// <summary>
/// What can happen to a state. The words lie in histories: one is never changed or used for something else.
/// </summary>
public static class ChangeWords
{
    /// <summary>A plan was loaded that differs from the one before.</summary>
    public const string Loaded = "loaded";

    /// <summary>A part of a plan got a definition.</summary>
    public const string Set = "set";

    /// <summary>A part was removed from its plan.</summary>
    public const string Removed = "removed";

    /// <summary>A run found its result.</summary>
    public const string Completed = "completed";
}
