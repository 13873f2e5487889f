using System.Globalization;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Contracts.Replays;

/// <summary>
/// Which trial is to be replayed. It names a plan and never brings one, as a run's request does.
/// </summary>
/// <param name="PlanId">The plan's id.</param>
/// <param name="PlanHash">The hash that the plan must have.</param>
/// <param name="Scenarios">The scenario, an immutable array of one.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trial">The trial, from 0.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.ReplayRequest")]
public sealed record ReplayRequest(
    [property: Id(0)] string PlanId,
    [property: Id(1)] string PlanHash,
    [property: Id(2)] Content Scenarios,
    [property: Id(3)] ulong Seed,
    [property: Id(4)] int Trial)
{
    /// <summary>Gets how the trials of the run were sampled.</summary>
    [Id(5)]
    public Sampling Sampling { get; init; }

    /// <summary>Gives the key of the replay: equal requests are one.</summary>
    /// <returns>A hash of everything that its result depends on.</returns>
    public string ComputeReplayId() => ContentHash.Of(
    [
        PlanHash,
        Scenarios.Hash,
        Seed.ToString(CultureInfo.InvariantCulture),
        Trial.ToString(CultureInfo.InvariantCulture),
        .. SamplingLine.Of(Sampling),
    ]);
}
