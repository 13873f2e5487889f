using System.Collections.Immutable;

namespace WorkPlanSim.Simulation.Replays;

/// <summary>What a standing rule moved in one trial at the start of a period.</summary>
/// <param name="Rule">The rule's place among the plan's rules.</param>
/// <param name="Period">The period.</param>
/// <param name="Parts">Who got and who gave, in the plan's order of targets; targets that did neither are left out.</param>
public sealed record RuleAct(int Rule, int Period, ImmutableArray<RulePart> Parts);
