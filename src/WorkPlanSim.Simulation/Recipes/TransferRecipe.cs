using WorkPlanSim.Domain.Drivers;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>Money that changes hands within the year.</summary>
/// <param name="Period">The period at whose start it acts.</param>
/// <param name="Amount">How much.</param>
/// <param name="Fund">The fund.</param>
/// <param name="IsUnallocated">Whether it comes from the fund's unallocated money.</param>
internal sealed record TransferRecipe(int Period, double Amount, Fund Fund, bool IsUnallocated);
