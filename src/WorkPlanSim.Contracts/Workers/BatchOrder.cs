namespace WorkPlanSim.Contracts.Workers;

/// <summary>Trials to be simulated.</summary>
/// <param name="RunId">The run that needs them.</param>
/// <param name="ModelKey">The key of the model.</param>
/// <param name="Trials">Which trials.</param>
/// <param name="Model">The model itself, for a silo that said it does not have it; null otherwise, as it may be big.</param>
/// <param name="Engine">The mark of the engine that they are to be simulated with, as in <see cref="ModelOrder"/>.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.BatchOrder")]
public sealed record BatchOrder(
    [property: Id(0)] string RunId,
    [property: Id(1)] string ModelKey,
    [property: Id(2)] TrialRange Trials,
    [property: Id(3)] ModelOrder? Model,
    [property: Id(4)] string? Engine);
