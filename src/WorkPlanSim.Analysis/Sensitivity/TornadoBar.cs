using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Sensitivity;

/// <summary>What an output is where one input is low and where it is high: a bar of a tornado.</summary>
/// <remarks>
/// The value at a quantile is the mean of the trials whose input lay within 5 points of probability around it, P5 to
/// P15 and P85 to P95: a tenth of the trials each, none of them smoothed by others. Where P(met) is linear in a normal
/// input, the mean over such a window lies 1.5 % of the swing outside of the value at its middle; wider ones are
/// less noisy, but lie further out (9 % of the swing for a fifth of the trials). The curve is not made monotone first:
/// there is no need, and it is not always (an input may hurt on both sides).
/// </remarks>
/// <param name="Low">The output at the input's P10.</param>
/// <param name="High">The output at the input's P90.</param>
public sealed record TornadoBar(ConditionalMean Low, ConditionalMean High)
{
    /// <summary>Gets the length of the bar with its sign: at P90 less at P10.</summary>
    public double Swing => High.Value - Low.Value;

    /// <summary>Reads the bar from a tally.</summary>
    /// <param name="tally">The output by bins of the input.</param>
    /// <returns>The bar; null if one of its windows has no trials.</returns>
    public static TornadoBar? Of(ConditionalTally tally)
    {
        var twentieth = tally.Bins.Length / ConditionalTally.Step;
        var low = Mean(tally, 1 * twentieth, 3 * twentieth);
        var high = Mean(tally, 17 * twentieth, 19 * twentieth);
        return low is null || high is null ? null : new TornadoBar(low, high);
    }

    private static ConditionalMean? Mean(ConditionalTally tally, int from, int to)
    {
        var bins = tally.Bins.AsSpan()[from..to];
        var (trials, sum, squares) = (0L, 0.0, 0.0);
        foreach (var bin in bins)
        {
            trials += bin.Trials;
            sum += bin.Trials * bin.Mean;
            squares += bin.Trials * (bin.Variance + (bin.Mean * bin.Mean));
        }

        if (trials == 0)
        {
            return null;
        }

        return new ConditionalMean(
            sum / trials,
            tally.IsOfMet
                ? Proportion.Wilson((long)Math.Round(sum), trials)
                : MeanInterval.Normal(sum, squares, trials));
    }
}
