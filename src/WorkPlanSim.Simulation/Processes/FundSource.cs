using WorkPlanSim.Simulation.Drivers;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>Money of one fund given to a target for the year.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Amount">How much of its amount.</param>
/// <param name="IsReviewed">Whether a review of the fund may give to the target or take from it.</param>
internal sealed record FundSource(FundPath Fund, double Amount, bool IsReviewed);
