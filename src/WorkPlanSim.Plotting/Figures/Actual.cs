using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>How far a target had really come by the end of a period, as reported.</summary>
/// <param name="Period">The period.</param>
/// <param name="Attainment">Done / goal, at least 0.</param>
public readonly record struct Actual(Period Period, double Attainment);
