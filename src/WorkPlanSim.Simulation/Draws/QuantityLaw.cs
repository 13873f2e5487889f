using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>An uncertain quantity as a function of a standard normal: value = F⁻¹(Φ(z)).</summary>
internal abstract class QuantityLaw
{
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
        _ => DistributionQuantile.IsDiscrete(distribution)
            ? new Stepped(distribution)
            : QuantileTable.Of(distribution),
    };

    /// <summary>Gives the value at a standard normal.</summary>
    /// <param name="z">The standard normal.</param>
    /// <returns>The value.</returns>
    internal abstract double At(double z);

    private sealed class Affine(double centre, double scale) : QuantityLaw
    {
        internal override double At(double z) => centre + (scale * z);
    }

    private sealed class Exponentiated(double mu, double sigma) : QuantityLaw
    {
        internal override double At(double z) => Math.Exp(mu + (sigma * z));
    }

    private sealed class Stepped(Distribution distribution) : QuantityLaw
    {
        internal override double At(double z) => DistributionQuantile.Of(distribution, NormalCdf.Of(z));
    }
}
