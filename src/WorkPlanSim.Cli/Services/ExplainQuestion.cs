using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Cli.Services;

/// <summary>Why is a target met as often as it is?</summary>
/// <param name="World">The trials.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="TargetId">The target.</param>
internal sealed record ExplainQuestion(AnswerWorld World, Scenario Scenario, string TargetId);
