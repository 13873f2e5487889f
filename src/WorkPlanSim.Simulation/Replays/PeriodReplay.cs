using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Replays;

/// <summary>A target in one period of one trial.</summary>
/// <param name="Attainment">Done / goal at the period's end.</param>
/// <param name="Progress">
/// How far it is at the period's end in the measure of its kind: units done and accepted, cases open, periods in
/// order or the mean level, incidents, growth, readiness, share of the work of a milestone, parts met.
/// </param>
/// <param name="Cash">The cash left at the period's end.</param>
/// <param name="SpentSoFar">The money spent since the plan's beginning.</param>
/// <param name="Present">The labour that its posts gave in the period, in FTE-periods.</param>
/// <param name="UsedSoFar">The labour of its posts used since the plan's beginning, in FTE-periods.</param>
/// <param name="IdleSoFar">
/// The labour present but not used since the plan's beginning, in FTE-periods.
/// </param>
/// <param name="Open">
/// The share of the period that might be worked: less than 1 while it waits for its start.
/// </param>
/// <param name="Bottleneck">What held it back in the period.</param>
public readonly record struct PeriodReplay(
    double Attainment,
    double Progress,
    double Cash,
    double SpentSoFar,
    double Present,
    double UsedSoFar,
    double IdleSoFar,
    double Open,
    Bottleneck Bottleneck);
