using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Cli.Services;

/// <summary>What reading gave.</summary>
/// <param name="Plan">The plan; null when some problem is an error.</param>
/// <param name="Scenarios">The scenarios, as given.</param>
/// <param name="Problems">Every problem, in file order.</param>
internal sealed record PlanReading(
    Plan? Plan, ImmutableArray<Scenario> Scenarios, ImmutableArray<Problem> Problems)
{
    /// <summary>Gets the assumed worlds, as given.</summary>
    internal ImmutableArray<Scenario> Worlds { get; init; } = [];
}
