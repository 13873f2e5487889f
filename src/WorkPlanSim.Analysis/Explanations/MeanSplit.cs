using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>A mean difference, and whose it is.</summary>
/// <param name="From">The sum over trials under the first scenario.</param>
/// <param name="Difference">The difference.</param>
/// <param name="Parts">The same summed over trials, by lever.</param>
public sealed record MeanSplit(long From, MeanDifference Difference, DifferenceSplit Parts);
