using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>A point of a target's response surface.</summary>
/// <param name="Portion">What it is given.</param>
/// <param name="Met">
/// The trials in which it is met, and then those in which each of its relatives is. Shape [relatives].
/// </param>
internal sealed record SurfacePoint(Portion Portion, ImmutableArray<long> Met);
