using System.Collections.Immutable;

namespace WorkPlanSim.Simulation.Replays;

/// <summary>What became of a target in one trial.</summary>
/// <param name="Periods">Its periods.</param>
/// <param name="FinishPeriod">The period by whose end it was done, on time or not; null for never.</param>
/// <param name="IsMet">Whether it was done by its deadline.</param>
/// <param name="Shortfall">
/// What was missing at the deadline, in the target's own measure; 0 where it was met.
/// </param>
/// <param name="StepFinishes">
/// When each step of a milestone was finished, in periods from the plan's beginning: 2.5 is the middle of the
/// third; null for never. Empty for other kinds.
/// </param>
public sealed record TargetReplay(
    ImmutableArray<PeriodReplay> Periods,
    int? FinishPeriod,
    bool IsMet,
    double Shortfall,
    ImmutableArray<double?> StepFinishes);
