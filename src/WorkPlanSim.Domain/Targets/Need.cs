namespace WorkPlanSim.Domain.Targets;

/// <summary>What an upkeep takes in each period to be done in full.</summary>
/// <param name="Cash">Money a period; null if it needs none.</param>
/// <param name="Labour">FTE-periods a period; null if it needs none.</param>
public sealed record Need(double? Cash, double? Labour)
{
    /// <summary>Gets a need of nothing.</summary>
    public static Need Nothing { get; } = new(null, null);
}
