namespace WorkPlanSim.Domain.Targets;

/// <summary>Which side of which value is the good one.</summary>
/// <param name="Value">The limit.</param>
/// <param name="GoodIsAbove">Whether levels at or above the limit are good; else those at or below.</param>
public sealed record LevelLimit(double Value, bool GoodIsAbove);
