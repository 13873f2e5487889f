using System.Collections.Immutable;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>What a picture of an uncertain quantity needs, from the very functions that trials draw it with.</summary>
/// <param name="P10">Below it in one year of ten.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">Above it in one year of ten.</param>
/// <param name="IsDiscrete">Whether it takes separate values.</param>
/// <param name="Bars">
/// How probable values are, in rising order: of separate values one bar each, otherwise equal intervals from the 0.5 % to the 99.5 %
/// point. Empty for a quantity that is certain.
/// </param>
public sealed record DistributionSketch(double P10, double P50, double P90, bool IsDiscrete, ImmutableArray<SketchBar> Bars)
{
    private const int Intervals = 48;
    private const double Tail = 0.005;

    /// <summary>Sketches a quantity.</summary>
    /// <param name="distribution">The quantity; its parameters are valid.</param>
    /// <returns>The sketch.</returns>
    public static DistributionSketch Of(Distribution distribution)
    {
        var isDiscrete = DistributionQuantile.IsDiscrete(distribution);
        return new DistributionSketch(
            DistributionQuantile.Of(distribution, 0.1),
            DistributionQuantile.Of(distribution, 0.5),
            DistributionQuantile.Of(distribution, 0.9),
            isDiscrete,
            distribution.IsCertain ? [] : (isDiscrete ? Separate(distribution) : null) ?? Continuous(distribution));
    }

    private static ImmutableArray<SketchBar> Continuous(Distribution distribution)
    {
        var low = DistributionQuantile.Of(distribution, Tail);
        var width = (DistributionQuantile.Of(distribution, 1.0 - Tail) - low) / Intervals;
        if (!(width > 0.0 && double.IsFinite(width)))
        {
            return [];
        }

        var bars = ImmutableArray.CreateBuilder<SketchBar>(Intervals);
        var below = DistributionQuantile.Cdf(distribution, low);
        for (var i = 1; i <= Intervals; i++)
        {
            var upTo = DistributionQuantile.Cdf(distribution, low + (width * i));
            bars.Add(new SketchBar(low + (width * (i - 1)), low + (width * i), upTo - below));
            below = upTo;
        }

        return bars.MoveToImmutable();
    }

    // Each value by the probability at which the next begins; null where there are more than can be told apart.
    private static ImmutableArray<SketchBar>? Separate(Distribution distribution)
    {
        var bars = ImmutableArray.CreateBuilder<SketchBar>();
        for (var reached = 0.0; reached < 1.0 - (Tail / 10.0);)
        {
            if (bars.Count == Intervals)
            {
                return null;
            }

            var value = DistributionQuantile.Of(distribution, Math.Min(reached + 1e-9, 1.0 - 1e-12));
            var upTo = DistributionQuantile.Cdf(distribution, value);
            if (upTo <= reached)
            {
                break;
            }

            bars.Add(new SketchBar(value, value, upTo - reached));
            reached = upTo;
        }

        return bars.ToImmutable();
    }
}
