namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>Where a distribution lies, roughly: enough to tell a slip of the pen from an uncertain figure.</summary>
/// <param name="Low">The least value that can come; may be -∞.</param>
/// <param name="Centre">About the median.</param>
/// <param name="High">The greatest value that can come; may be ∞.</param>
internal readonly record struct DistributionShape(double Low, double Centre, double High)
{
    /// <summary>Describes a distribution.</summary>
    public static DistributionShape Of(Distribution distribution) => distribution switch
    {
        Distribution.Constant d => new(d.Value, d.Value, d.Value),
        Distribution.Interval { Low: > 0.0 } d => new(0.0, Math.Sqrt(d.Low) * Math.Sqrt(d.High), double.PositiveInfinity),
        Distribution.Interval d => Unbounded((d.Low / 2.0) + (d.High / 2.0)),
        Distribution.Normal d => Unbounded(d.Mean),
        Distribution.LogNormal d => new(0.0, Math.Exp(d.Mu), double.PositiveInfinity),
        Distribution.Uniform d => new(d.Low, (d.Low / 2.0) + (d.High / 2.0), d.High),
        Distribution.Triangular d => new(d.Low, d.Mode, d.High),
        Distribution.Pert d => new(d.Low, d.Mode, d.High),
        Distribution.Beta d => new(0.0, d.Alpha / (d.Alpha + d.Beta1), 1.0),
        Distribution.Gamma d => new(0.0, d.Shape * d.Scale, double.PositiveInfinity),
        Distribution.Exponential d => new(0.0, d.Mean * Math.Log(2.0), double.PositiveInfinity),
        Distribution.Weibull d => new(0.0, d.Scale * Math.Pow(Math.Log(2.0), 1.0 / d.Shape), double.PositiveInfinity),
        Distribution.Poisson d => new(0.0, d.Mean, double.PositiveInfinity),
        Distribution.Bernoulli d => new(d.Probability < 1.0 ? 0.0 : 1.0, d.Probability, d.Probability > 0.0 ? 1.0 : 0.0),
        Distribution.Discrete d => new(d.Values[0].Value, MedianOf(d.Values), d.Values[^1].Value),
        Distribution.Empirical d => new(d.Samples[0], d.Samples[d.Samples.Length / 2], d.Samples[^1]),
        Distribution.Truncated d => Of(d.Inner).Within(d.Low, d.High),
        _ => throw new ArgumentException($"No shape of {distribution.GetType()}.", nameof(distribution)),
    };

    private static DistributionShape Unbounded(double centre) => new(double.NegativeInfinity, centre, double.PositiveInfinity);

    private static double MedianOf(ImmutableArray<WeightedValue> values)
    {
        var left = values.Sum(v => v.Weight) / 2.0;
        foreach (var value in values)
        {
            left -= value.Weight;
            if (left <= 0.0)
            {
                return value.Value;
            }
        }

        return values[^1].Value;
    }

    private DistributionShape Within(double low, double high) =>
        new(Math.Max(low, Low), Math.Min(Math.Max(Centre, low), high), Math.Min(high, High));
}
