using System.Collections.Immutable;

namespace WorkPlanSim.Web.Api.Views;

/// <summary>A plan that was kept.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Problems">Warnings; none of them kept it from being kept.</param>
public sealed record PlanKept(PlanLine Plan, ImmutableArray<ApiFinding> Problems);
