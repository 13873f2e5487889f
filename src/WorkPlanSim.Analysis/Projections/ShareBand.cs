namespace WorkPlanSim.Analysis.Projections;

/// <summary>A share over all trials, in one period.</summary>
/// <param name="P5">The 5 % quantile.</param>
/// <param name="P25">The 25 % quantile.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">The 75 % quantile.</param>
/// <param name="P95">The 95 % quantile.</param>
/// <param name="Mean">The mean.</param>
public sealed record ShareBand(double P5, double P25, double P50, double P75, double P95, double Mean);
