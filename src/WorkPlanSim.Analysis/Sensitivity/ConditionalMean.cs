using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Sensitivity;

/// <summary>An output's mean given where an input lies; of outputs 0 and 1 the probability of 1.</summary>
/// <param name="Value">The mean.</param>
/// <param name="Interval">Its 95 % interval: Wilson's of a probability, else the normal one of a mean.</param>
public sealed record ConditionalMean(double Value, ConfidenceInterval Interval);
