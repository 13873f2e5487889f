using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Cli.Services;

/// <summary>Under which conditions does a plan or a target fail?</summary>
/// <param name="World">The trials.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="TargetId">The target; null for the plan as a whole.</param>
/// <param name="Boxes">The most conditions to look for, at least 1.</param>
internal sealed record DiscoverQuestion(AnswerWorld World, Scenario Scenario, string? TargetId, int Boxes);
