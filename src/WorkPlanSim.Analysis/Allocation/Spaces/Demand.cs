namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>That a target be met in so many trials at least.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Target">The target's place.</param>
/// <param name="LeastMet">The trials.</param>
internal sealed record Demand(UnmetLimitKind Kind, int Target, long LeastMet);
