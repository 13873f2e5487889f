using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>The best allocation on the response surfaces.</summary>
/// <param name="Portions">What each target is given. Shape [targets].</param>
/// <param name="Value">The objective by the surfaces, in units times trials.</param>
/// <param name="Bound">What no allocation of measured portions exceeds.</param>
internal sealed record AllocationChoice(ImmutableArray<Portion> Portions, long Value, long Bound);
