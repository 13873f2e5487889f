using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>A standing rule of a plan, and the targets that it couples.</summary>
/// <param name="Number">The rule's place among the plan's rules.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Targets">The targets' places, in the plan's order; at least two.</param>
internal sealed record RuleScope(int Number, StandingRule Rule, int[] Targets)
{
    /// <summary>Finds the rules of a plan that can act.</summary>
    /// <param name="plan">The plan under a scenario.</param>
    /// <returns>The rules, in the order in which they act.</returns>
    internal static RuleScope[] Of(Plan plan) =>
    [
        .. plan.Rules.Select((rule, i) => new RuleScope(i, rule, [.. RuleMembers.Of(plan, rule)])).Where(r => r.Targets.Length > 1),
    ];

    /// <summary>Gives the target that a target's trials depend on first through the rule: each on the next, the last on the first.</summary>
    /// <param name="target">The target's place.</param>
    /// <returns>The other's place; null where the rule leaves the target alone.</returns>
    internal int? After(int target) =>
        Array.IndexOf(Targets, target) is var i and >= 0 ? Targets[(i + 1) % Targets.Length] : null;
}
