namespace WorkPlanSim.Simulation.Tests.Reference.Kernels;

/// <summary>What limits the work of one trial in one period.</summary>
/// <param name="Labour">FTE-periods present.</param>
/// <param name="UnitLabour">FTE-periods per unit; 0 where people do not limit.</param>
/// <param name="MaxRate">The most units a period; infinite where nothing limits.</param>
/// <param name="Pace">The factor of productivity.</param>
/// <param name="Workable">The season's share.</param>
/// <param name="Open">The share of the period after the start.</param>
/// <param name="Cash">The cash there is.</param>
/// <param name="UnitCost">Money per unit; 0 where money does not limit.</param>
/// <param name="Remaining">The units left to do.</param>
/// <param name="OutsourcedFte">The most FTE that can be bought; 0 for none.</param>
/// <param name="OutsourcedPrice">Money per FTE-period bought.</param>
internal readonly record struct WorkTerms(
    double Labour,
    double UnitLabour,
    double MaxRate,
    double Pace,
    double Workable,
    double Open,
    double Cash,
    double UnitCost,
    double Remaining,
    double OutsourcedFte,
    double OutsourcedPrice);
