namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>A target as far as it could be read.</summary>
/// <param name="Kind">Its kind; null where that is missing or unknown.</param>
/// <param name="Values">Its fields.</param>
internal sealed record TargetDraft(TargetKind? Kind, FieldValues Values);
