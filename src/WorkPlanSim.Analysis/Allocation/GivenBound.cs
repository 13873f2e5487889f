namespace WorkPlanSim.Analysis.Allocation;

/// <summary>A floor and a cap on what a target is given by one fund or team.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="DriverId">The fund or team.</param>
/// <param name="Least">The least money or posts, at least 0.</param>
/// <param name="Most">The most; null for no cap.</param>
public sealed record GivenBound(string TargetId, string DriverId, decimal Least, decimal? Most);
