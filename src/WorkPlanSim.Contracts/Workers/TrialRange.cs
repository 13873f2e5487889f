namespace WorkPlanSim.Contracts.Workers;

/// <summary>Trials that are simulated in one go: whole blocks, but for the end of the last.</summary>
/// <param name="First">The first trial; the first of a block.</param>
/// <param name="Count">How many, at least 1.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.TrialRange")]
public readonly record struct TrialRange([property: Id(0)] int First, [property: Id(1)] int Count);
