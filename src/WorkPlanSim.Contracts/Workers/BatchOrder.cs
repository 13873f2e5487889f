namespace WorkPlanSim.Contracts.Workers;

/// <summary>Trials to be simulated.</summary>
/// <param name="RunId">The run that needs them.</param>
/// <param name="ModelKey">The key of the model.</param>
/// <param name="Trials">Which trials.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.BatchOrder")]
public sealed record BatchOrder(
    [property: Id(0)] string RunId, [property: Id(1)] string ModelKey, [property: Id(2)] TrialRange Trials);
