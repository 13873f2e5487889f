namespace WorkPlanSim.Simulation.Recipes;

/// <summary>Variants that run together, period by period, since money or posts move between them; mostly one alone.</summary>
/// <param name="Variants">Their places.</param>
/// <param name="Key">All that their trials depend on.</param>
/// <param name="Rules">The standing rules over them, in the order in which they act.</param>
internal sealed record GroupRecipe(int[] Variants, GroupKey Key, RuleRecipe[] Rules);
