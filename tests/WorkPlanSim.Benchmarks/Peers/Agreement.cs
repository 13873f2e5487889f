namespace WorkPlanSim.Benchmarks.Peers;

/// <summary>Whether two who simulated the same model found the same, but for Monte Carlo error.</summary>
/// <remarks>
/// P(met) of each target is judged by the standard error of the difference of two proportions; the mean over
/// targets, which share
/// drivers, by that of the number met, which the joint counts give. Everything else is a sum over millions of
/// cells, whose error is
/// far below <see cref="MostRelative"/>.
/// </remarks>
internal sealed class Agreement
{
    /// <summary>
    /// The most standard errors: a hundred targets and the mean exceed it by chance once in ten thousand
    /// runs.
    /// </summary>
    private const double MostErrors = 5.0;

    private const double MostRelative = 0.02;

    private readonly Findings _ours;
    private readonly Findings _theirs;

    internal Agreement(Findings ours, Findings theirs)
    {
        (_ours, _theirs) = (ours, theirs);
        Worst = ours.Met.Zip(theirs.Met, ErrorsBetween).Max();
        OfMean = (MeanOf(ours) - MeanOf(theirs)) / Math.Sqrt(VarianceOfMean(ours) + VarianceOfMean(theirs));
        Relative = Others(ours)
            .Zip(Others(theirs), (a, b) => Math.Abs((a / ours.Trials / (b / theirs.Trials)) - 1.0))
            .Max();
    }

    /// <summary>Gets the difference of the mean of P(met), in standard errors.</summary>
    internal double OfMean { get; }

    /// <summary>Gets the largest difference of P(met) of a target, in standard errors.</summary>
    internal double Worst { get; }

    /// <summary>
    /// Gets the largest relative difference of all else: sums, causes, attainments, drivers.
    /// </summary>
    internal double Relative { get; }

    /// <summary>Gets whether they agree.</summary>
    internal bool Holds => Math.Abs(OfMean) < MostErrors && Worst < MostErrors && Relative < MostRelative;

    /// <inheritdoc/>
    public override string ToString() =>
        $"mean P(met) {MeanOf(_ours):0.0000} here and {MeanOf(_theirs):0.0000} there "
        + $"({OfMean:+0.0;-0.0} standard errors); the target furthest apart {Worst:0.0}; "
        + $"other sums within {Relative:0.0%}; {_theirs.Trials} trials there";

    private static double MeanOf(Findings found) => found.Met.Average() / found.Trials;

    // The variance of the number met is that of the joint counts, all ordered pairs.
    private static double VarianceOfMean(Findings found)
    {
        var count = found.Met.Sum() / found.Trials;
        var targets = (double)found.Met.Length;
        return ((found.Joint / found.Trials) - (count * count)) / (targets * targets) / found.Trials;
    }

    private double ErrorsBetween(double ours, double theirs)
    {
        var pooled = (ours + theirs) / (_ours.Trials + _theirs.Trials);
        var variance = pooled * (1.0 - pooled) * ((1.0 / _ours.Trials) + (1.0 / _theirs.Trials));
        return variance > 0.0
            ? Math.Abs((ours / _ours.Trials) - (theirs / _theirs.Trials)) / Math.Sqrt(variance)
            : 0.0;
    }

    private static IEnumerable<double> Others(Findings found) =>
        [.. found.Sums, .. found.Causes, .. found.Attainment, .. found.Drivers];
}
