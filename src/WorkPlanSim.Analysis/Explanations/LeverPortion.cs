using WorkPlanSim.Analysis.Projections;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>So much more of a fund's money or of a team's posts.</summary>
/// <param name="Kind">A fund or a team.</param>
/// <param name="DriverId">Which.</param>
/// <param name="Amount">How much more, in the plan's money or in posts; negative for less.</param>
/// <param name="Free">What it has left that no target is given.</param>
public sealed record LeverPortion(DriverKind Kind, string DriverId, double Amount, double Free);
