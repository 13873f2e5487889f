using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Cli.Services;

/// <summary>Why does a scenario differ from another?</summary>
/// <param name="World">The trials.</param>
/// <param name="From">The one that is held against.</param>
/// <param name="To">The one that differs from it.</param>
internal sealed record WhyQuestion(AnswerWorld World, Scenario From, Scenario To);
