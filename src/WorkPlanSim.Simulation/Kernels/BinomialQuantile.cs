using MathNet.Numerics;

namespace WorkPlanSim.Simulation.Kernels;

/// <summary>Binomial counts by exact inversion, so that more posts never lose fewer people in the same trial.</summary>
internal static class BinomialQuantile
{
    private const double SmallMean = 30.0;

    /// <summary>Finds the count at a probability.</summary>
    /// <param name="tries">At least 0.</param>
    /// <param name="chance">The chance of each, in [0, 1).</param>
    /// <param name="probability">In (0, 1).</param>
    /// <returns>The least count whose distribution function reaches the probability.</returns>
    internal static int Of(int tries, double chance, double probability)
    {
        if (tries == 0 || chance <= 0.0)
        {
            return 0;
        }

        var law = new Law(tries, chance);
        if (tries * chance > SmallMean)
        {
            var guess = (tries * chance) + (Math.Sqrt(tries * chance * (1.0 - chance)) * NormalQuantile.Of(probability));
            return CountInversion.FromGuess(law, probability, (int)Math.Clamp(guess, 0.0, tries));
        }

        var count = 0;
        var at = Math.Pow(1.0 - chance, tries);
        var below = at;
        while (below < probability && count < tries)
        {
            count++;
            at *= law.RatioTo(count);
            below += at;
        }

        return count;
    }

    /// <summary>Gives the probability of counts up to one.</summary>
    /// <param name="tries">At least 0.</param>
    /// <param name="chance">The chance of each, in [0, 1).</param>
    /// <param name="count">The count.</param>
    /// <returns>The probability.</returns>
    internal static double Cdf(int tries, double chance, int count) => new Law(tries, chance).Distribution(count);

    private readonly record struct Law(int Tries, double Chance) : ICountLaw
    {
        public double Distribution(int count) =>
            count >= Tries ? 1.0 : SpecialFunctions.BetaRegularized(Tries - count, count + 1.0, 1.0 - Chance);

        public double Probability(int count) => Math.Exp(
            SpecialFunctions.BinomialLn(Tries, count)
            + (count * Math.Log(Chance)) + ((Tries - count) * Math.Log(1.0 - Chance)));

        public double RatioTo(int count) => (Tries - count + 1.0) / count * Chance / (1.0 - Chance);
    }
}
