namespace WorkPlanSim.Analysis.Projections;

/// <summary>How far a target has come by the end of a period, over all trials; 1 is the goal.</summary>
/// <param name="P5">The 5 % quantile.</param>
/// <param name="P25">The 25 % quantile.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">The 75 % quantile.</param>
/// <param name="P95">The 95 % quantile.</param>
/// <param name="Mean">The mean.</param>
public sealed record AttainmentBand(double P5, double P25, double P50, double P75, double P95, double Mean);
