using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Choices;

/// <summary>A choice.</summary>
/// <param name="Chosen">The item chosen of each group. Shape [groups].</param>
/// <param name="Value">What they are worth together.</param>
/// <param name="Bound">More than this no choice is worth; equal to the value where it is proven best.</param>
internal sealed record ChoiceAnswer(ImmutableArray<int> Chosen, long Value, long Bound);
