using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Stress;

/// <summary>What a scenario comes to in an assumed world.</summary>
/// <param name="ExpectedMet">The expected number of targets met.</param>
/// <param name="Interval">Its 95 % interval.</param>
/// <param name="Regret">
/// What the world's best scenario meets more, in targets, at least 0; exactly 0 for the best and for what equals it. The best is
/// found on the same trials, so where scenarios are close their regrets are a little too large.
/// </param>
public sealed record StressCell(double ExpectedMet, ConfidenceInterval Interval, MeanDifference Regret);
