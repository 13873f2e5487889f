using MathNet.Numerics;
using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Tests.Coverage;

/// <summary>
/// How often an interval holds the truth, summed over every outcome that so many trials can have.
/// </summary>
internal static class ExactCoverage
{
    /// <summary>Sums over the number of trials, of probability p each, that have a property.</summary>
    internal static double OfCount(int trials, double p, Func<int, ConfidenceInterval> interval) =>
        OfCounts(trials, p, 0.0, p, (count, _) => interval(count));

    /// <summary>
    /// Sums over the numbers of trials of a first and of a second kind, of probabilities p and q each.
    /// </summary>
    internal static double OfCounts(
        int trials, double p, double q, double truth, Func<int, int, ConfidenceInterval> interval)
    {
        var outcomes =
            from first in Enumerable.Range(0, trials + 1)
            from second in Enumerable.Range(0, q > 0.0 ? trials + 1 - first : 1)
            where interval(first, second).Contains(truth)
            select Math.Exp(
                SpecialFunctions.FactorialLn(trials)
                + LogTerm(p, first) + LogTerm(q, second) + LogTerm(1.0 - p - q, trials - first - second));
        return outcomes.Sum();
    }

    // ln(p^k / k!), with 0^0 = 1.
    private static double LogTerm(double p, int count) =>
        count == 0 ? 0.0 : (count * Math.Log(p)) - SpecialFunctions.FactorialLn(count);
}
