using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Domain.Scenarios;

/// <summary>A plan to which a scenario's changes were made.</summary>
/// <param name="Plan">The changed plan. What no change touched is the very same object as before.</param>
/// <param name="Faults">What does not fit; empty if the plan may be run.</param>
public sealed record AppliedScenario(Plan Plan, ImmutableArray<ChangeFault> Faults);
