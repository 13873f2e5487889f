using MathNet.Numerics;

namespace WorkPlanSim.Analysis.Sensitivity;

/// <summary>Whether an output of 0 or 1 differs between bins of an input in any way at all.</summary>
/// <remarks>
/// Pearson's (1900) test that shares are alike, Σ (k - n p)² / (n p (1 - p)) over bins, times (N - 1) / N, so that its mean is exactly its
/// degrees of freedom where outputs are dealt out without regard to the input. Bins are joined to 20, 10 or 5, the most that leave 5
/// expected of the rarer kind in each (Cochran, 1954): with fewer its tail is longer than that of χ², and more bins only spread thin what
/// a curve without many turns has to show. What one direction can tell, <see cref="TrendTest"/> tells from fewer trials.
/// </remarks>
public static class BinTest
{
    private const int LeastExpected = 5;
    private const int FewestGroups = 5;

    /// <summary>Tests.</summary>
    /// <param name="tally">The output by bins of the input; of outputs 0 and 1.</param>
    /// <returns>The chance of so large differences if there are none; 1 where the output never varies.</returns>
    /// <exception cref="ArgumentException">The output is any number.</exception>
    public static double PValue(ConditionalTally tally)
    {
        if (!tally.IsOfMet)
        {
            throw new ArgumentException("Shares are compared, so an output is 0 or 1.", nameof(tally));
        }

        var met = tally.Bins.Sum(Met);
        var p = met / tally.Trials;
        if (!(p is > 0.0 and < 1.0))
        {
            return 1.0;
        }

        var rarer = Math.Min(met, tally.Trials - met);
        var groups = ConditionalTally.Step;
        while (groups > FewestGroups && rarer < LeastExpected * groups)
        {
            groups /= 2;
        }

        var filled = tally.Bins.Chunk(tally.Bins.Length / groups)
            .Select(bins => (Trials: bins.Sum(b => b.Trials), Met: bins.Sum(Met))).Where(g => g.Trials > 0).ToList();
        var squares = filled.Sum(g => Math.Pow(g.Met - (g.Trials * p), 2) / (g.Trials * p * (1.0 - p)));
        return filled.Count < 2
            ? 1.0
            : SpecialFunctions.GammaUpperRegularized((filled.Count - 1) / 2.0, squares * (tally.Trials - 1.0) / tally.Trials / 2.0);
    }

    private static double Met(ConditionalBin bin) => Math.Round(bin.Trials * bin.Mean);
}
