namespace WorkPlanSim.Simulation.Tallies;

/// <summary>What a workspace adds the trials of a block to.</summary>
/// <param name="Variants">The tallies of the variants, null for one that is only run for the sake of others. Shape [variants].</param>
/// <param name="Drivers">The tallies of the first scenario's drivers. Shape [drivers].</param>
internal readonly record struct TallyParts(IReadOnlyList<VariantTally?> Variants, IReadOnlyList<DriverTally> Drivers);
