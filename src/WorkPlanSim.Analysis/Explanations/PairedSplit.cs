using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>A difference of probabilities, and whose it is.</summary>
/// <param name="From">In how many trials it holds under the first scenario.</param>
/// <param name="Difference">The difference.</param>
/// <param name="Parts">The same in trials, by lever.</param>
public sealed record PairedSplit(long From, PairedDifference Difference, DifferenceSplit Parts);
