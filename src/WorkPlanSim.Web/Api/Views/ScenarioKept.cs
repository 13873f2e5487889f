using System.Collections.Immutable;

namespace WorkPlanSim.Web.Api.Views;

/// <summary>A scenario that was saved.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Problems">Warnings; none of them kept it from being saved.</param>
public sealed record ScenarioKept(ScenarioLine Scenario, ImmutableArray<ApiFinding> Problems);
