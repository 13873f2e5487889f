namespace WorkPlanSim.Web.Shelves;

/// <summary>What came of keeping a plan.</summary>
/// <param name="Before">What was there; null for nothing.</param>
/// <param name="Kept">What is there now; null where nothing was kept, as something else was there than was expected.</param>
internal sealed record PlanPut(ShelvedPlan? Before, ShelvedPlan? Kept);
