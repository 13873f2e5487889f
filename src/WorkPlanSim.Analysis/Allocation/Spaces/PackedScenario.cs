using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>A scenario that measures one portion each of several targets.</summary>
/// <param name="Portions">What each target is given. Shape [targets].</param>
/// <param name="Measured">The places of the targets whose portions are asked; the others only fill it.</param>
internal sealed record PackedScenario(ImmutableArray<Portion> Portions, ImmutableArray<int> Measured);
