using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>
/// A change in which two scenarios differ; several where one of them does not fit without the others.
/// </summary>
/// <param name="Changes">The changes, in the order in which they act.</param>
public sealed record Lever(ImmutableArray<LeverChange> Changes);
