namespace WorkPlanSim.Analysis.Exports;

/// <summary>
/// Where a replayed year comes from: enough to replay it again, and to know whose trial it is.
/// </summary>
/// <param name="Engine">The version of the engine.</param>
/// <param name="PlanHash">The hash of the plan's content.</param>
public sealed record ReplayOrigin(string Engine, string PlanHash);
