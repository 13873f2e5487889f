namespace WorkPlanSim.Simulation.Recipes;

/// <summary>Variants that run together, period by period, since money moves between them; mostly one alone.</summary>
/// <param name="Variants">Their places.</param>
/// <param name="Key">All that their trials depend on.</param>
internal sealed record GroupRecipe(int[] Variants, GroupKey Key);
