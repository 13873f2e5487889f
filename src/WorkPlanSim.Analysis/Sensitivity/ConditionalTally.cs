using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Sensitivity;

/// <summary>
/// An output by where one input lay: counts and moments per bin, from which the trials can be forgotten.
/// </summary>
/// <remarks>
/// The bins are equally probable: bin b of B holds the trials whose input lay between its quantiles b/B and (b + 1)/B,
/// so an input's unit, scale and shape are of no account. The number of bins is a multiple of <see cref="Step"/>,
/// so that whole bins make up what a tornado reads (<see cref="TornadoBar"/>).
/// </remarks>
public sealed class ConditionalTally
{
    /// <summary>What the number of bins is a multiple of.</summary>
    public const int Step = 20;

    private const int MostBins = 200;

    private ConditionalTally(ImmutableArray<ConditionalBin> bins, bool isOfMet)
    {
        Bins = bins;
        IsOfMet = isOfMet;
        Trials = bins.Sum(b => b.Trials);
    }

    /// <summary>Gets the bins, from the input's lowest values to its highest.</summary>
    public ImmutableArray<ConditionalBin> Bins { get; }

    /// <summary>Gets whether the output is 0 or 1, and its means are shares.</summary>
    public bool IsOfMet { get; }

    /// <summary>Gets how many trials there are.</summary>
    public long Trials { get; }

    /// <summary>Chooses the number of bins: 4 ∛trials, as a multiple of 20 from 20 to 200.</summary>
    /// <remarks>
    /// What a curve does inside a bin is lost to the index: a share of order 1/bins². What the bins add in noise is of
    /// order √bins / trials. With bins in step with ∛trials both fall faster than the noise of the trials themselves,
    /// 1/√trials. The factor 4 keeps the loss small beside it for a curve that goes up and down twice, for which half
    /// as many bins cost 3 points of the interval's coverage at 1000 and at 10 000 trials.
    /// </remarks>
    /// <param name="trials">How many trials, at least 0.</param>
    /// <returns>20 for the fewest trials, 40 for 1000, 80 for 10 000, 180 for 100 000.</returns>
    public static int BinsFor(long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        return Math.Clamp(Step * (int)Math.Round(4.0 * Math.Cbrt(trials) / Step), Step, MostBins);
    }

    /// <summary>Takes counts of an output that is 0 or 1, such as whether a target is met.</summary>
    /// <param name="trials">How many trials each bin has. Shape [bins], a multiple of 20.</param>
    /// <param name="met">In how many of them the output is 1. The same shape.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The shapes differ, or are no multiple of 20.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more are met than there are.</exception>
    public static ConditionalTally OfMet(ReadOnlySpan<long> trials, ReadOnlySpan<long> met)
    {
        CheckBins(trials.Length);
        if (met.Length != trials.Length)
        {
            throw new ArgumentException($"{trials.Length} bins of trials, but {met.Length} of trials met.", nameof(met));
        }

        var bins = ImmutableArray.CreateBuilder<ConditionalBin>(trials.Length);
        for (var bin = 0; bin < trials.Length; bin++)
        {
            bins.Add(ConditionalBin.OfMet(trials[bin], met[bin]));
        }

        return new ConditionalTally(bins.MoveToImmutable(), isOfMet: true);
    }

    /// <summary>Tallies an output that is any number.</summary>
    /// <param name="positions">
    /// Where the input lay in each trial: its distribution function there, in [0, 1], uniform over trials. Where
    /// that is not known, (rank + 1/2) / trials. Shape [trials].
    /// </param>
    /// <param name="outputs">The output of each trial, finite. Shape [trials].</param>
    /// <param name="bins">How many bins, a multiple of 20; see <see cref="BinsFor"/>.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The shapes differ, or the bins are no multiple of 20.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A position is outside [0, 1] or an output not finite.</exception>
    public static ConditionalTally Of(ReadOnlySpan<double> positions, ReadOnlySpan<double> outputs, int bins)
    {
        CheckBins(bins);
        if (outputs.Length != positions.Length)
        {
            throw new ArgumentException($"{positions.Length} positions, but {outputs.Length} outputs.", nameof(outputs));
        }

        var (counts, sums) = (new long[bins], new double[bins]);
        for (var trial = 0; trial < outputs.Length; trial++)
        {
            var bin = BinOf(positions[trial], bins);
            counts[bin]++;
            sums[bin] += Finite(outputs[trial]);
        }

        // Powers of deviations in a second pass: sums of fourth powers of the outputs would lose all their digits.
        var powers = new (double Second, double Third, double Fourth)[bins];
        for (var trial = 0; trial < outputs.Length; trial++)
        {
            var bin = BinOf(positions[trial], bins);
            var deviation = outputs[trial] - (sums[bin] / counts[bin]);
            var square = deviation * deviation;
            ref var power = ref powers[bin];
            power = (power.Second + square, power.Third + (square * deviation), power.Fourth + (square * square));
        }

        return new ConditionalTally(
            [
                .. counts.Select((n, bin) => n == 0 ? default : new ConditionalBin(
                    n, sums[bin] / n, powers[bin].Second / n, powers[bin].Third / n, powers[bin].Fourth / n)),
            ],
            isOfMet: false);
    }

    private static int BinOf(double position, int bins) => position is >= 0.0 and <= 1.0
        ? Math.Min((int)(position * bins), bins - 1)
        : throw new ArgumentOutOfRangeException(nameof(position), position, "A position lies in [0, 1].");

    private static double Finite(double output) => double.IsFinite(output)
        ? output
        : throw new ArgumentOutOfRangeException(nameof(output), output, "An output is a finite number.");

    private static void CheckBins(int bins)
    {
        if (bins <= 0 || bins % Step != 0)
        {
            throw new ArgumentException($"{bins} bins, but a multiple of {Step} is needed.", nameof(bins));
        }
    }
}
