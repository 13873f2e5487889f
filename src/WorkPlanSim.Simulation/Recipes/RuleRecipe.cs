using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>A standing rule over variants of targets, all of one group.</summary>
/// <param name="Number">The rule's place among the plan's rules.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Variants">The variants that take part, by place, in the plan's order of targets; at least two.</param>
internal sealed record RuleRecipe(int Number, StandingRule Rule, int[] Variants);
