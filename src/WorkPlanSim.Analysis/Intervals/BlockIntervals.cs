using MathNet.Numerics.Distributions;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Intervals;

/// <summary>The 95 % intervals that the spread of blocks gives to the figures of a tally of Latin hypercubes.</summary>
/// <remarks>
/// <para>
/// Trials of a Latin hypercube depend on one another and blocks do not: a figure is a mean over B blocks, and its interval is
/// Student's, mean ± t s / √B, s² with B - 1. That of a share is Wilson's (1927) with the spread of blocks for the binomial one,
/// as for samples of clusters: (K + z²/2 ± t √(B s² + z²/4)) / (n + z²), K of n trials. Student's misses shares near 0 and 1, and
/// those that one input decides, of which every block counts nearly the same. For these no end is nearer to K than 3.69 = -ln 0.025
/// trials: a trial that every block had a chance of x / B to count otherwise, and none did, bounds x so (as in the rule of three;
/// Hanley and Lippman-Hand, 1983).
/// </para>
/// <para>
/// Null where there is none, and the interval of independent trials stands: it is rather too wide than too narrow, as Latin
/// hypercubes never vary more (Owen, 1997). That is so with fewer than 10 blocks, of which s is hardly known; with a block that is
/// only begun; and where no two trials differ, so that s says nothing.
/// </para>
/// </remarks>
internal sealed class BlockIntervals
{
    /// <summary>The fewest blocks of which the spread is taken.</summary>
    internal const int LeastBlocks = 10;

    private const double Unseen = 3.689;

    private readonly Tally _tally;
    private readonly BlockTally? _blocks;
    private readonly double _quantile;

    /// <summary>Looks at the blocks of a tally.</summary>
    /// <param name="tally">At least one trial, of any sampling.</param>
    internal BlockIntervals(Tally tally)
    {
        _tally = tally;
        if (tally.Blocks is { Blocks: >= LeastBlocks } blocks && blocks.Blocks * Model.BlockLength == tally.Trials)
        {
            // Rounded, so that the last bit of a machine's logarithm decides nothing.
            _blocks = blocks;
            _quantile = Math.Round(StudentT.InvCDF(0.0, 1.0, blocks.Blocks - 1.0, 0.975), 9);
        }
    }

    /// <summary>Gives the interval of the probability that a variant is met.</summary>
    /// <param name="variant">The variant.</param>
    /// <returns>The interval, within [0, 1].</returns>
    internal ConfidenceInterval? Probability(int variant) =>
        Share(_tally.Variants[variant].Met, _blocks?.MetSquares(variant));

    /// <summary>Gives the interval of the probability that every mandatory target is met.</summary>
    /// <param name="scenario">The scenario's place.</param>
    /// <returns>The interval, within [0, 1].</returns>
    internal ConfidenceInterval? AllMandatory(int scenario) =>
        Share(_tally.Scenarios[scenario].AllMandatory, _blocks?.AllMandatorySquares(scenario));

    /// <summary>Gives the interval of the mean number met.</summary>
    /// <param name="scenario">The scenario's place.</param>
    /// <param name="sum">The number met, summed over trials.</param>
    /// <returns>The interval.</returns>
    internal ConfidenceInterval? NumberMet(int scenario, double sum) => Student(sum, _blocks?.NumberMetSquares(scenario));

    /// <summary>Gives the interval of the mean share of the weights that is met.</summary>
    /// <param name="scenario">The scenario's place.</param>
    /// <returns>The interval, within [0, 1].</returns>
    internal ConfidenceInterval? Score(int scenario)
    {
        if (_blocks is null)
        {
            return null;
        }

        const double Unit = BlockTally.ScoreUnit;
        var (sum, squares) = _blocks.ScoreOf(scenario);
        return Within(0.0, Student(sum / Unit, squares / Unit / Unit));
    }

    /// <summary>Gives the interval of the difference in the probability that a target is met.</summary>
    /// <param name="scenario">The scenario's place.</param>
    /// <param name="target">The target's place.</param>
    /// <returns>The interval, within [-1, 1].</returns>
    internal ConfidenceInterval? Difference(int scenario, int target)
    {
        var pair = _tally.Pairs[scenario];
        return Difference(
            pair.TrialsGained(target), pair.TrialsLost(target), _blocks?.MetDifferenceSquares(scenario, target));
    }

    /// <summary>Gives the interval of the difference in the probability that every mandatory target is met.</summary>
    /// <param name="scenario">The scenario's place.</param>
    /// <returns>The interval, within [-1, 1].</returns>
    internal ConfidenceInterval? MandatoryDifference(int scenario)
    {
        var pair = _tally.Pairs[scenario];
        return Difference(pair.MandatoryGained, pair.MandatoryLost, _blocks?.MandatoryDifferenceSquares(scenario));
    }

    /// <summary>Gives the interval of the difference in the mean number met.</summary>
    /// <param name="scenario">The scenario's place.</param>
    /// <returns>The interval.</returns>
    internal ConfidenceInterval? NumberDifference(int scenario) =>
        Student(_tally.Pairs[scenario].MetDifference, _blocks?.NumberDifferenceSquares(scenario));

    private static ConfidenceInterval? Within(double least, ConfidenceInterval? interval) => interval is { } i
        ? new ConfidenceInterval(Math.Max(least, i.Low), Math.Min(1.0, i.High))
        : null;

    private ConfidenceInterval? Share(long count, long? squares) =>
        _blocks is null || squares is not { } s || count == 0 || count == _tally.Trials ? null : Wilson(count, Variance(count, s));

    private ConfidenceInterval? Difference(long gained, long lost, long? squares) =>
        gained + lost == 0 ? null : Within(-1.0, Student(gained - lost, squares));

    private ConfidenceInterval? Student(double sum, double? squares)
    {
        if (_blocks is null || squares is not { } s)
        {
            return null;
        }

        var trials = (double)_tally.Trials;
        var spread = _quantile * Math.Sqrt(Variance(sum, s));
        return new ConfidenceInterval((sum - spread) / trials, (sum + spread) / trials);
    }

    private ConfidenceInterval Wilson(long count, double variance)
    {
        const double Z2 = Proportion.Z95 * Proportion.Z95;
        var (centre, all) = (count + (Z2 / 2.0), _tally.Trials + Z2);
        var spread = _quantile * Math.Sqrt(variance + (Z2 / 4.0));
        var (least, most) = ((count - Unseen) / _tally.Trials, (count + Unseen) / _tally.Trials);
        return new ConfidenceInterval(
            Math.Max(0.0, Math.Min(least, (centre - spread) / all)), Math.Min(1.0, Math.Max(most, (centre + spread) / all)));
    }

    // Of what all blocks count together: B times that of one.
    private double Variance(double sum, double squares)
    {
        var blocks = (double)_blocks!.Blocks;
        return Math.Max(0.0, (squares - (sum * sum / blocks)) * blocks / (blocks - 1.0));
    }
}
