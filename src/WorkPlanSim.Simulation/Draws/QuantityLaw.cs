using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>An uncertain quantity as a function of a standard normal: value = F⁻¹(Φ(z)).</summary>
internal abstract class QuantityLaw
{
    // More values than that are as good as a continuum.
    private const int MostValues = 100_000;

    /// <summary>Gets how many numbers it holds, about.</summary>
    internal virtual int Size => 2;

    /// <summary>Compiles a distribution.</summary>
    /// <param name="distribution">The distribution; its parameters are valid.</param>
    /// <returns>The law.</returns>
    internal static QuantityLaw Of(Distribution distribution) => distribution switch
    {
        Distribution.Constant d => new Affine(d.Value, 0.0),
        Distribution.Normal d => new Affine(d.Mean, d.StandardDeviation),
        Distribution.LogNormal d => new Exponentiated(d.Mu, d.Sigma),
        Distribution.Interval { Low: > 0.0 } d => new Exponentiated(
            (Math.Log(d.Low) + Math.Log(d.High)) / 2.0, (Math.Log(d.High) - Math.Log(d.Low)) / (2.0 * Interval90.HalfWidth)),
        Distribution.Interval d => new Affine((d.Low + d.High) / 2.0, (d.High - d.Low) / (2.0 * Interval90.HalfWidth)),
        _ => DistributionQuantile.IsDiscrete(distribution) && StepTable.TryOf(distribution, MostValues) is { } table
            ? new Stepped(distribution, table)
            : QuantileTable.Of(distribution),
    };

    /// <summary>Gives the value at a standard normal: the definition.</summary>
    /// <param name="z">The standard normal.</param>
    /// <returns>The value.</returns>
    internal abstract double At(double z);

    /// <summary>
    /// Turns standard normals into values: the definition's, to 6e-7 of the value or, if that is the larger, of the
    /// interquartile range (2e-6 for laws as wide as 0.01 to 100, or with a pole); for separate values see <see cref="StepTable"/>.
    /// </summary>
    /// <param name="row">The normals, then the values.</param>
    /// <param name="trials">How many, a multiple of eight.</param>
    internal abstract void Transform(Span<float> row, int trials);

    private sealed class Affine(double centre, double scale) : QuantityLaw
    {
        internal override double At(double z) => centre + (scale * z);

        internal override void Transform(Span<float> row, int trials)
        {
            var lanes = new LaneRow(row);
            var factor = LaneMath.All((float)scale);
            var start = LaneMath.All((float)centre);
            for (var k = 0; k < trials; k += LaneRow.Width)
            {
                lanes[k] = LaneMath.Fma(factor, lanes[k], start);
            }
        }
    }

    private sealed class Exponentiated(double mu, double sigma) : QuantityLaw
    {
        private readonly float _median = (float)Math.Exp(mu);

        internal override double At(double z) => Math.Exp(mu + (sigma * z));

        internal override void Transform(Span<float> row, int trials)
        {
            var lanes = new LaneRow(row);
            var factor = LaneMath.All((float)sigma);
            var median = LaneMath.All(_median);
            for (var k = 0; k < trials; k += LaneRow.Width)
            {
                lanes[k] = median * LaneMath.Exp(factor * lanes[k]);
            }
        }
    }

    private sealed class Stepped(Distribution distribution, StepTable table) : QuantityLaw
    {
        internal override int Size => table.Size;

        internal override double At(double z) => DistributionQuantile.Of(distribution, NormalCdf.Of(z));

        internal override void Transform(Span<float> row, int trials) => table.Transform(row, trials);
    }
}
