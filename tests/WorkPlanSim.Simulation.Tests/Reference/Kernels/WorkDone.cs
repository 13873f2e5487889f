using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Reference.Kernels;

/// <summary>What comes of the work of one trial in one period.</summary>
/// <param name="Units">The units done.</param>
/// <param name="IsAll">Whether all that was left is done.</param>
/// <param name="Paid">The money paid, for units and for outsourced labour.</param>
/// <param name="LabourUsed">The FTE-periods used of those present.</param>
/// <param name="Cause">What bound it.</param>
internal readonly record struct WorkDone(double Units, bool IsAll, double Paid, double LabourUsed, Bottleneck Cause);
