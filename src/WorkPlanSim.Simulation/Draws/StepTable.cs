using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>The quantile function of a distribution on separate values, tabled over the standard normal.</summary>
/// <remarks>
/// Value i is taken up to threshold i, Φ⁻¹ of the distribution function there; a guide says where to begin looking. Exact
/// but within 10^-6 of a threshold and, where the mean is large, within 10^-14 of the mean in probability, which is what
/// MathNet's distribution function is known to.
/// </remarks>
internal sealed class StepTable
{
    private const float Reach = 6.5f;
    private const int PerUnit = 16;
    private const int Nodes = ((int)(2 * Reach) * PerUnit) + 1;

    // No 32-bit word gives a normal beyond 6.34, where 10^-10 is left.
    private const double Negligible = 5e-11;

    private readonly float[] _thresholds;
    private readonly float[] _values;
    private readonly int[] _guide = new int[Nodes];

    private StepTable(List<(double Value, double UpTo)> atoms)
    {
        _values = [.. atoms.Select(a => (float)a.Value)];
        _thresholds = [.. atoms.Select(a => (float)NormalQuantile.Of(Math.Clamp(a.UpTo, Negligible, 1.0 - Negligible)))];
        _thresholds[^1] = float.PositiveInfinity;
        var at = 0;
        for (var node = 0; node < Nodes; node++)
        {
            while (_thresholds[at] < -Reach + ((float)node / PerUnit))
            {
                at++;
            }

            _guide[node] = at;
        }
    }

    /// <summary>Gets the normal up to which the least value is taken.</summary>
    internal float FirstThreshold => _thresholds[0];

    /// <summary>Gets how many numbers it holds, about.</summary>
    internal int Size => _values.Length + Nodes;

    /// <summary>Tables a distribution.</summary>
    /// <param name="distribution">One on separate values.</param>
    /// <param name="most">The most values that a table may have.</param>
    /// <returns>The table; null if it would have more.</returns>
    internal static StepTable? TryOf(Distribution distribution, int most)
    {
        var atoms = new List<(double Value, double UpTo)>();
        var value = DistributionQuantile.Of(distribution, Negligible);
        while (true)
        {
            var upTo = DistributionQuantile.Cdf(distribution, value);
            atoms.Add((value, upTo));
            if (upTo >= 1.0 - Negligible)
            {
                return new StepTable(atoms);
            }

            if (atoms.Count == most)
            {
                return null;
            }

            value = Next(distribution, value, upTo);
        }
    }

    /// <summary>Tables the counts of a binomial distribution.</summary>
    /// <param name="tries">At least 1.</param>
    /// <param name="chance">The chance of each, in (0, 1).</param>
    /// <returns>The table.</returns>
    internal static StepTable OfBinomial(int tries, double chance)
    {
        var atoms = new List<(double Value, double UpTo)>();
        var count = BinomialQuantile.Of(tries, chance, Negligible);
        while (true)
        {
            var upTo = BinomialQuantile.Cdf(tries, chance, count);
            atoms.Add((count, upTo));
            if (upTo >= 1.0 - Negligible || count == tries)
            {
                return new StepTable(atoms);
            }

            count++;
        }
    }

    /// <summary>Gives the value at a standard normal.</summary>
    /// <param name="z">The standard normal.</param>
    /// <returns>The value.</returns>
    internal float At(float z)
    {
        var at = _guide[(int)((Math.Clamp(z, -Reach, Reach) + Reach) * PerUnit)];
        while (z > _thresholds[at])
        {
            at++;
        }

        return _values[at];
    }

    /// <summary>Finds the next value: the quantile a little above what is reached; where rounding hides it, a little more.</summary>
    private static double Next(Distribution distribution, double value, double upTo)
    {
        for (var step = 1e-15; step < 1.0; step *= 10.0)
        {
            var next = DistributionQuantile.Of(distribution, Math.Min(upTo + step, 1.0 - 1e-16));
            if (next > value)
            {
                return next;
            }
        }

        throw new ArgumentException($"The values of {distribution} can't be told apart.", nameof(distribution));
    }
}
