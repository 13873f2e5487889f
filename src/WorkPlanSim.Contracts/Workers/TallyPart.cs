namespace WorkPlanSim.Contracts.Workers;

/// <summary>Part of a tally that is too large for one message.</summary>
/// <param name="Bytes">The bytes from where they were asked for, not always to the end; null where the silo no longer has them.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.TallyPart")]
public sealed record TallyPart([property: Id(0)] byte[]? Bytes);
