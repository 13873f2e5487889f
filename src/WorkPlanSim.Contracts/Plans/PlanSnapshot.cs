namespace WorkPlanSim.Contracts.Plans;

/// <summary>A plan as it was last loaded to the end, or why that can't be said.</summary>
/// <param name="Version">The plan's version; 0 where there is none.</param>
/// <param name="Content">The plan; null on failure.</param>
/// <param name="Failure">One sentence; null where there is content.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.PlanSnapshot")]
public sealed record PlanSnapshot(
    [property: Id(0)] long Version, [property: Id(1)] PlanContent? Content, [property: Id(2)] string? Failure)
{
    /// <summary>Tells that there is no such plan.</summary>
    /// <param name="planId">Its id.</param>
    /// <returns>The answer.</returns>
    public static PlanSnapshot Unknown(string planId) => new(0, null, $"No plan '{planId}' is loaded.");
}
