using MathNet.Numerics;

namespace WorkPlanSim.Simulation.Kernels;

/// <summary>Poisson counts by exact inversion, so that a higher mean never gives fewer in the same trial.</summary>
internal static class PoissonQuantile
{
    private const double SmallMean = 30.0;

    /// <summary>Finds the count at a probability.</summary>
    /// <param name="mean">At least 0.</param>
    /// <param name="probability">In (0, 1).</param>
    /// <returns>The least count whose distribution function reaches the probability.</returns>
    internal static int Of(double mean, double probability)
    {
        if (mean <= 0.0)
        {
            return 0;
        }

        if (mean > SmallMean)
        {
            var guess = mean + (Math.Sqrt(mean) * NormalQuantile.Of(probability));
            return CountInversion.FromGuess(new Law(mean), probability, (int)Math.Max(0.0, guess));
        }

        var count = 0;
        var at = Math.Exp(-mean);
        var below = at;
        while (below < probability && at > 0.0)
        {
            count++;
            at *= mean / count;
            below += at;
        }

        return count;
    }

    private readonly record struct Law(double Mean) : ICountLaw
    {
        public double Distribution(int count) => SpecialFunctions.GammaUpperRegularized(count + 1.0, Mean);

        public double Probability(int count) =>
            Math.Exp((count * Math.Log(Mean)) - Mean - SpecialFunctions.GammaLn(count + 1.0));

        public double RatioTo(int count) => Mean / count;
    }
}
