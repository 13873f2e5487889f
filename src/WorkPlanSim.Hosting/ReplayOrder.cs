using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Hosting;

/// <summary>Which trial is to be replayed.</summary>
/// <param name="PlanId">A plan that was loaded.</param>
/// <param name="Scenario">The scenario, without faults.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trial">The trial, from 0.</param>
public sealed record ReplayOrder(string PlanId, Scenario Scenario, ulong Seed, int Trial)
{
    /// <summary>Gets how the trials of the run were sampled.</summary>
    public Sampling Sampling { get; init; }

    /// <summary>Gets the hash of the plan that is meant, as loading it gave it; null for the plan as it is.</summary>
    public string? PlanHash { get; init; }
}
