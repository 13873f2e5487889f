namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>The Cholesky factor of a small symmetric matrix: M = L Lᵀ, L lower triangular.</summary>
internal static class Cholesky
{
    // Correlations of exactly ±1 are refused by the readers; anything nearer to singular than this is numerically so.
    private const double LeastPivot = 1e-9;

    /// <summary>Factors a matrix.</summary>
    /// <param name="matrix">Symmetric. Shape [n × n].</param>
    /// <param name="factor">L, if there is one.</param>
    /// <returns>Whether the matrix is positive definite.</returns>
    internal static bool TryFactor(double[][] matrix, out double[][] factor)
    {
        var n = matrix.Length;
        factor = [.. Enumerable.Range(0, n).Select(_ => new double[n])];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i][j];
                for (var k = 0; k < j; k++)
                {
                    rest -= factor[i][k] * factor[j][k];
                }

                if (i != j)
                {
                    factor[i][j] = rest / factor[j][j];
                }
                else if (rest <= LeastPivot)
                {
                    return false;
                }
                else
                {
                    factor[i][i] = Math.Sqrt(rest);
                }
            }
        }

        return true;
    }

    /// <summary>Solves M x = b.</summary>
    /// <param name="factor">L.</param>
    /// <param name="right">b.</param>
    /// <returns>x.</returns>
    internal static double[] Solve(double[][] factor, double[] right)
    {
        var n = factor.Length;
        var x = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= factor[i][k] * x[k];
            }

            x[i] /= factor[i][i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                x[i] -= factor[k][i] * x[k];
            }

            x[i] /= factor[i][i];
        }

        return x;
    }
}
