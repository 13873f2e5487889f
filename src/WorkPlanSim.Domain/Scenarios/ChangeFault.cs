namespace WorkPlanSim.Domain.Scenarios;

/// <summary>Why an allocation does not fit.</summary>
/// <param name="ChangeIndex">The change that is at fault, as its place in the scenario; -1 where the plan itself is.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="DriverId">The fund or team.</param>
/// <param name="TargetId">The target, if one is at fault.</param>
/// <param name="Wanted">What the change asks for, in money or posts.</param>
/// <param name="Available">What there is.</param>
public sealed record ChangeFault(
    int ChangeIndex, ChangeFaultKind Kind, string DriverId, string? TargetId, double Wanted, double Available);
