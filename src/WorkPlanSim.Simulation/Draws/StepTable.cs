using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>The quantile function of a distribution on separate values, tabled over the standard normal.</summary>
/// <remarks>
/// Value i is taken up to threshold i, Φ⁻¹ of the distribution function there; a guide says where to begin looking, and from
/// there halving finds it in so many steps that it never branches. Exact
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

    // The first step of halving: at most this and all smaller powers of two lie between two nodes.
    private readonly int _firstStep;

    private StepTable(List<(double Value, double UpTo)> atoms)
    {
        _values = [.. atoms.Select(a => (float)a.Value)];
        float[] thresholds = [.. atoms.Select(a => (float)NormalQuantile.Of(Math.Clamp(a.UpTo, Negligible, 1.0 - Negligible)))];
        thresholds[^1] = float.PositiveInfinity;
        var (at, most) = (0, 0);
        for (var node = 0; node < Nodes; node++)
        {
            while (thresholds[at] < -Reach + ((float)node / PerUnit))
            {
                at++;
            }

            _guide[node] = at;
            most = Math.Max(most, at - _guide[Math.Max(0, node - 1)]);
        }

        most = Math.Max(most, thresholds.Length - 1 - at);
        _firstStep = most == 0 ? 0 : 1 << BitOperations.Log2((uint)most);

        // Halving may look beyond the last value, and stays at it.
        _thresholds = [.. thresholds, .. Enumerable.Repeat(float.PositiveInfinity, 2 * _firstStep)];
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
    internal float At(float z) => ValueFrom(_guide[(int)((Math.Clamp(z, -Reach, Reach) + Reach) * PerUnit)], z);

    /// <summary>Turns standard normals into values.</summary>
    /// <param name="row">The normals, then the values.</param>
    /// <param name="trials">How many, a multiple of eight.</param>
    internal void Transform(Span<float> row, int trials)
    {
        var lanes = new LaneRow(row);
        Span<int> nodes = stackalloc int[LaneRow.Width];
        for (var k = 0; k < trials; k += LaneRow.Width)
        {
            var bounded = LaneMath.Max(LaneMath.Min(lanes[k], LaneMath.All(Reach)), LaneMath.All(-Reach));
            Vector256.ConvertToInt32Native((bounded + LaneMath.All(Reach)) * LaneMath.All(PerUnit)).CopyTo(nodes);
            for (var i = 0; i < nodes.Length; i++)
            {
                row[k + i] = ValueFrom(_guide[nodes[i]], row[k + i]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float ValueFrom(int at, float z)
    {
        for (var step = _firstStep; step > 0; step >>= 1)
        {
            // The sign of the difference tells which is greater; a branch would be guessed wrong every other time.
            at += step & (BitConverter.SingleToInt32Bits(_thresholds[at + step - 1] - z) >> 31);
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
