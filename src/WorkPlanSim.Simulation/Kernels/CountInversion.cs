namespace WorkPlanSim.Simulation.Kernels;

/// <summary>Exact inversion of the distribution function of a count, from a guess by way of the ratios of its probabilities.</summary>
internal static class CountInversion
{
    /// <summary>Finds the least count whose distribution function reaches a probability.</summary>
    /// <typeparam name="TLaw">The law of the count.</typeparam>
    /// <param name="law">The law.</param>
    /// <param name="probability">In (0, 1).</param>
    /// <param name="guess">A count near the answer.</param>
    /// <returns>The count.</returns>
    internal static int FromGuess<TLaw>(TLaw law, double probability, int guess)
        where TLaw : struct, ICountLaw
    {
        var count = guess;
        var below = law.Distribution(count);
        var at = law.Probability(count);
        while (below < probability && at > 0.0)
        {
            at *= law.RatioTo(count + 1);
            below += at;
            count++;
        }

        while (count > 0 && below - at >= probability)
        {
            below -= at;
            at /= law.RatioTo(count);
            count--;
        }

        return count;
    }
}
