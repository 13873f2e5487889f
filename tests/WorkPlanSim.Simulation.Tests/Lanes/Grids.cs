using System.Runtime.Intrinsics;

namespace WorkPlanSim.Simulation.Tests.Lanes;

/// <summary>Arguments to try a function of eight lanes at, and the worst error that it shows there.</summary>
internal static class Grids
{
    private const int Width = 8;

    /// <summary>Gives the largest error of a function on even steps from one end to the other.</summary>
    /// <param name="low">The least argument.</param>
    /// <param name="high">The greatest.</param>
    /// <param name="function">The function.</param>
    /// <param name="error">Its error, given argument and value.</param>
    internal static double Worst(
        double low, double high, Func<Vector256<float>, Vector256<float>> function, Func<double, double, double> error)
    {
        // Neighbouring lanes lie far apart, so that a mix-up of lanes would show.
        const int steps = 200_000;
        var worst = 0.0;
        for (var i = 0; i <= steps; i++)
        {
            var x = Vector256<float>.Zero;
            for (var lane = 0; lane < Width; lane++)
            {
                x = x.WithElement(lane, (float)(low + ((high - low) * ((lane + ((double)i / steps)) / Width))));
            }

            worst = Math.Max(worst, WorstOfLanes(x, function, error));
        }

        return worst;
    }

    /// <summary>Gives the largest error of a function on numbers whose bits are even steps apart, so in all binades alike.</summary>
    /// <param name="low">The least argument, positive.</param>
    /// <param name="high">The greatest.</param>
    /// <param name="step">The step, in units of the last place.</param>
    /// <param name="function">The function.</param>
    /// <param name="error">Its error, given argument and value.</param>
    internal static double WorstOfBits(
        float low,
        float high,
        int step,
        Func<Vector256<float>, Vector256<float>> function,
        Func<double, double, double> error)
    {
        var worst = 0.0;
        var last = BitConverter.SingleToInt32Bits(high) - (Width * (long)step);
        for (long bits = BitConverter.SingleToInt32Bits(low); bits <= last; bits += Width * step)
        {
            var lanes = Vector256.Create((int)bits) + (Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7) * step);
            worst = Math.Max(worst, WorstOfLanes(lanes.AsSingle(), function, error));
        }

        return worst;
    }

    private static double WorstOfLanes(
        Vector256<float> x, Func<Vector256<float>, Vector256<float>> function, Func<double, double, double> error)
    {
        var value = function(x);
        var worst = 0.0;
        for (var lane = 0; lane < Width; lane++)
        {
            // A NaN is the worst of errors.
            var off = error(x[lane], value[lane]);
            worst = double.IsNaN(off) ? double.PositiveInfinity : Math.Max(worst, off);
        }

        return worst;
    }
}
