using System.Collections.Immutable;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Cli.Services;

/// <summary>Which scenario would be regretted least, whatever world comes?</summary>
/// <param name="World">The trials.</param>
/// <param name="Scenarios">The scenarios beside the baseline.</param>
/// <param name="Worlds">The assumed worlds beside the plan's own.</param>
internal sealed record StressQuestion(AnswerWorld World, ImmutableArray<Scenario> Scenarios, ImmutableArray<Scenario> Worlds);
