using System.Globalization;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Contracts.Runs;

/// <summary>What a run is asked to do. It names a plan, whose grains are asked for what they hold, or brings one.</summary>
/// <param name="PlanId">The plan's id.</param>
/// <param name="PlanHash">The hash that the plan must have, so that the run's key says what it ran.</param>
/// <param name="Scenarios">The scenarios, an immutable array; the others are held against the first.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trials">The trials to make; with a precision, the most. At least 1.</param>
/// <param name="Precision">
/// The half-width of 95 % intervals at which every target is known well enough; null: all trials.
/// </param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.RunRequest")]
public sealed record RunRequest(
    [property: Id(0)] string PlanId,
    [property: Id(1)] string PlanHash,
    [property: Id(2)] Content Scenarios,
    [property: Id(3)] ulong Seed,
    [property: Id(4)] int Trials,
    [property: Id(5)] double? Precision)
{
    /// <summary>Gets who asks, for the history. It makes no other run of it.</summary>
    [Id(6)]
    public string By { get; init; } = "";

    /// <summary>Gets how the trials of a block share out what may happen; of Latin hypercubes trials come in whole blocks.</summary>
    [Id(7)]
    public Sampling Sampling { get; init; }

    /// <summary>
    /// Gets the plan that the run brings, as steps of larger questions do: they vary plans that nobody keeps, and nobody asks for them again.
    /// So nothing of such a run is stored, and no history tells of it. Null for a plan that is loaded.
    /// </summary>
    [Id(8)]
    public PlanContent? Brought { get; init; }

    /// <summary>Gives the key of the run: equal requests are one run.</summary>
    /// <returns>A hash of everything that its result depends on.</returns>
    public string ComputeRunId() => ContentHash.Of(
    [
        PlanHash,
        Scenarios.Hash,
        Seed.ToString(CultureInfo.InvariantCulture),
        Trials.ToString(CultureInfo.InvariantCulture),
        Precision?.ToString("R", CultureInfo.InvariantCulture) ?? "all trials",
        .. SamplingLine.Of(Sampling),
        .. Brought is null ? [] : (string[])["brought"],
    ]);

    /// <summary>Gives the key of the compiled model, which runs of more or fewer trials share.</summary>
    /// <returns>A hash of what is compiled.</returns>
    public string ComputeModelKey() =>
        ContentHash.Of(
            [PlanHash, Scenarios.Hash, Seed.ToString(CultureInfo.InvariantCulture), .. SamplingLine.Of(Sampling)]);
}
