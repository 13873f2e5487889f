using WorkPlanSim.Simulation.Tests.Reference.Drivers;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>Money of one fund given to a target for the year.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Amount">How much of its amount.</param>
internal sealed record FundSource(FundPath Fund, double Amount);
