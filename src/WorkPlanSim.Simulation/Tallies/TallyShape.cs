using System.Collections.Immutable;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tallies;

/// <summary>What a tally counts.</summary>
/// <remarks>
/// Scenarios under which a target's inputs are all the same share one variant of it: it is simulated and counted once. So a target
/// that a scenario leaves alone differs by exactly nothing.
/// </remarks>
/// <param name="Periods">The number of periods.</param>
/// <param name="Targets">The number of targets.</param>
/// <param name="Variants">The number of distinct variants of targets over all scenarios.</param>
/// <param name="VariantOf">The variant of each target under each scenario. Shape [scenarios × targets].</param>
/// <param name="Drivers">The number of drivers of the first scenario: its funds, then its teams, then its seasons.</param>
public sealed record TallyShape(int Periods, int Targets, int Variants, ImmutableArray<int> VariantOf, int Drivers)
{
    /// <summary>Gets how the trials were sampled; of Latin hypercubes it is also counted how blocks differ.</summary>
    public Sampling Sampling { get; init; }

    /// <summary>Gets the number of scenarios; the first is the one that the others are held against.</summary>
    public int Scenarios => VariantOf.Length / Targets;

    /// <summary>Finds the variant of a target under a scenario.</summary>
    /// <param name="scenario">The scenario's place.</param>
    /// <param name="target">The target's place.</param>
    /// <returns>The variant's place.</returns>
    public int Variant(int scenario, int target) => VariantOf[(scenario * Targets) + target];

    /// <inheritdoc/>
    public bool Equals(TallyShape? other) => other is not null
        && (Periods, Targets, Variants, Drivers, Sampling)
            == (other.Periods, other.Targets, other.Variants, other.Drivers, other.Sampling)
        && VariantOf.AsSpan().SequenceEqual(other.VariantOf.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Periods, Targets, Variants, VariantOf.Length, Drivers, Sampling);
}
