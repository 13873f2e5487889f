namespace WorkPlanSim.Plotting.Figures.Time;

/// <summary>A label of an axis of time.</summary>
/// <param name="Text">The name of a month or a week.</param>
/// <param name="Middle">Where its middle goes, in pixels from the axis's left end.</param>
/// <param name="End">The end of the time that it names, in periods from the plan's start.</param>
internal readonly record struct PeriodLabel(string Text, float Middle, double End);
