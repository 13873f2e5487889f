using MathNet.Numerics;

namespace WorkPlanSim.Analysis.Chance;

/// <summary>Whether two things come about together more often than apart: Fisher's exact test (Fisher, 1935), towards more.</summary>
internal static class ExactTest
{
    // What is left of a sum beyond its last digit.
    private const double Nothing = 1e-17;

    /// <summary>Gives the chance that so many trials or more have both, if having the one says nothing of the other.</summary>
    /// <param name="both">The trials that have both.</param>
    /// <param name="first">Those that have the one.</param>
    /// <param name="second">Those that have the other.</param>
    /// <param name="all">All trials.</param>
    /// <returns>
    /// The upper tail of the hypergeometric distribution; 1 where no more have both than is to be expected, as there is nothing to tell.
    /// </returns>
    internal static double PValue(long both, long first, long second, long all)
    {
        if ((Int128)both * all <= (Int128)first * second)
        {
            return 1.0;
        }

        var term = Math.Exp(Ways(first, both) + Ways(all - first, second - both) - Ways(all, second));
        var sum = term;
        for (var k = both; k < Math.Min(first, second) && term > Nothing * sum; k++)
        {
            term *= (double)(first - k) * (second - k) / ((k + 1.0) * (all - first - second + k + 1.0));
            sum += term;
        }

        return Math.Min(1.0, sum);
    }

    // The logarithm of in how many ways some of them can be chosen.
    private static double Ways(long of, long some) => SpecialFunctions.BinomialLn(checked((int)of), checked((int)some));
}
