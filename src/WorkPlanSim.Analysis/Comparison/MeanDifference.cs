using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>A mean difference over the same trials.</summary>
/// <param name="Difference">The mean difference.</param>
/// <param name="Interval">Its 95 % interval.</param>
public sealed record MeanDifference(double Difference, ConfidenceInterval Interval)
{
    /// <summary>Gets whether the difference can be told from nothing.</summary>
    public bool IsSignificant => !Interval.Contains(0.0);
}
