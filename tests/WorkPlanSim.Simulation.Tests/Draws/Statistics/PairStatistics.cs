namespace WorkPlanSim.Simulation.Tests.Draws.Statistics;

/// <summary>What pairs of normals of one seed show, if they are independent: two standard normal scores and a uniform p-value.</summary>
/// <remarks>
/// Where the second of a pair is the first of another, the chi-square varies a ninth more than the p-value supposes (Good, 1953):
/// a hundredth in the p-values at most.
/// </remarks>
/// <param name="Correlation">Σ xy / √n.</param>
/// <param name="CorrelationOfSquares">Σ (x² - 1)(y² - 1) / 2√n.</param>
/// <param name="Table">The p-value of the chi-square of 16 by 16 equally likely cells.</param>
internal sealed record PairStatistics(double Correlation, double CorrelationOfSquares, double Table)
{
    private static readonly NormalCells Cells = new(16);

    internal static PairStatistics Of(ReadOnlySpan<float> xs, ReadOnlySpan<float> ys)
    {
        var counts = new int[Cells.Count * Cells.Count];
        var (product, squares) = (0.0, 0.0);
        for (var i = 0; i < xs.Length; i++)
        {
            var (x, y) = ((double)xs[i], (double)ys[i]);
            product += x * y;
            squares += ((x * x) - 1.0) * ((y * y) - 1.0);
            counts[(Cells.Count * Cells.Of(xs[i])) + Cells.Of(ys[i])]++;
        }

        var root = Math.Sqrt(xs.Length);
        return new PairStatistics(product / root, squares / (2.0 * root), PValues.ChiSquare(counts));
    }
}
