namespace WorkPlanSim.Analysis.Allocation.Choices;

/// <summary>What solving a problem comes to.</summary>
/// <param name="Answer">The best choice, or the best found; null where none was found.</param>
/// <param name="IsImpossible">Whether it is proven that there is no choice; else none found may mean that effort ran out.</param>
internal sealed record ChoiceResult(ChoiceAnswer? Answer, bool IsImpossible);
