namespace WorkPlanSim.Analysis.Intervals;

/// <summary>A 95 % confidence interval: how far the number of trials lets a figure be known.</summary>
/// <remarks>It says nothing of how right the plan's assumptions are. The default value is [0, 0].</remarks>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct ConfidenceInterval(double Low, double High)
{
    /// <summary>Gets half its width.</summary>
    public double HalfWidth => (High - Low) / 2.0;

    /// <summary>Tells whether a value lies in it, ends included.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(double value) => Low <= value && value <= High;
}
