using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Allocation.Looks;

/// <summary>What allocations come to in one world.</summary>
/// <param name="Objective">The objective in units times trials. Shape [allocations].</param>
/// <param name="Met">The sum of numbers met. Shape [allocations].</param>
/// <param name="AllMandatory">The trials in which every mandatory target is met. Shape [allocations].</param>
/// <param name="MetOf">The trials in which each target is met. Shape [allocations][targets].</param>
/// <param name="Changes">What scenarios change for each target against the plan as it stands. Shape [pairs][targets].</param>
internal sealed record WorldValues(
    List<long> Objective,
    List<long> Met,
    List<long> AllMandatory,
    List<ImmutableArray<long>> MetOf,
    List<ImmutableArray<PairedDifference>> Changes);
