using System.Collections.Immutable;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Hosting;

/// <summary>What is to be run.</summary>
/// <param name="PlanId">A plan that was loaded.</param>
/// <param name="Scenarios">At least one, without faults; the others are held against the first.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trials">The trials to make, from 1; with a precision, the most.</param>
/// <param name="Precision">
/// The half-width of 95 % intervals at which every target is known well enough; null: all trials.
/// </param>
public sealed record RunOrder(
    string PlanId, ImmutableArray<Scenario> Scenarios, ulong Seed, int Trials, double? Precision);
