namespace WorkPlanSim.Domain.Targets;

/// <summary>Labour that money can buy.</summary>
/// <param name="Price">Money per FTE-period, above 0.</param>
/// <param name="MaxFte">The most that can be bought in a period, in FTE.</param>
public sealed record Outsourcing(double Price, double MaxFte);
