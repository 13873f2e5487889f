using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Domain.Targets;

/// <summary>The periods in which something must happen, both ends included.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed record PeriodWindow(Period From, Period To);
