using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Hosting;

/// <summary>A plan as it is kept.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Hash">The hash of its content.</param>
public sealed record KeptPlan(Plan Plan, string Hash);
