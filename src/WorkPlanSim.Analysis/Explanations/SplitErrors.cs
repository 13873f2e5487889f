using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>How far chance in the trials goes in the parts of a difference.</summary>
/// <remarks>
/// <para>
/// A part is a sum over trials of something that each trial decides by itself, by what it comes to under all subsets of levers. Tallies
/// don't tell that trial by trial, so twenty other worlds are split in the same way: their parts are independent and alike, and so is that
/// of the run, whose variance is s² N / n with N trials against n in each world. The interval is Student's, part ± t √(s² N / n), with the
/// 19 degrees of freedom of s (replications; Law and Kelton, 2000, section 9.4). It serves targets, sums of them and all mandatory ones
/// together.
/// </para>
/// <para>
/// Where a lever hardly ever changes anything, no world may show it: so it is never less than 3.69 = -ln 0.025 trials where the lever
/// touches what is split (the rule of three; Hanley and Lippman-Hand, 1983), and exactly 0 where it doesn't.
/// </para>
/// </remarks>
/// <param name="worlds">What each other world comes to; none where there is but one lever, whose part is the whole difference.</param>
/// <param name="trialsOfWorld">The trials of each.</param>
internal sealed class SplitErrors(ImmutableArray<Tally> worlds, long trialsOfWorld)
{
    private const int Worlds = 20;
    private const int LeastTrials = 64;
    private const double Unseen = 3.689;

    // Rounded, so that the last bit of a machine's logarithm decides nothing.
    private static readonly double Quantile = Math.Round(StudentT.InvCDF(0.0, 1.0, Worlds - 1.0, 0.975), 9);

    /// <summary>Runs the worlds.</summary>
    /// <param name="runs">The trials whose error is sought.</param>
    /// <param name="scenarios">The scenarios of the split.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The errors.</returns>
    internal static SplitErrors Of(TrialRuns runs, ImmutableArray<Scenario> scenarios, CancellationToken cancellationToken)
    {
        var trials = Math.Max(LeastTrials, runs.Trials / Worlds);
        return new SplitErrors(
            runs.RunInWorlds(
                scenarios, [.. Enumerable.Range(0, Worlds).Select(w => FreshSeed.Of(runs.Seed, $"why/{w}"))], trials, cancellationToken),
            trials);
    }

    /// <summary>Gives a split with the errors of its parts.</summary>
    /// <param name="tally">What the trials add up to.</param>
    /// <param name="splitOf">Splits what trials add up to.</param>
    /// <param name="isTouched">Whether a lever touches at all what is split.</param>
    /// <param name="whole">Half the width of the interval of the whole difference, in the unit of the parts.</param>
    /// <returns>The split of the tally.</returns>
    internal DifferenceSplit Split(Tally tally, Func<Tally, DifferenceSplit> splitOf, Func<int, bool> isTouched, double whole)
    {
        var split = splitOf(tally);
        bool[] touched = [.. Enumerable.Range(0, split.Parts.Length).Select(isTouched)];
        DifferenceSplit[] others = touched.Contains(true) ? [.. worlds.Select(splitOf)] : [];
        double ErrorOf(int lever) => !touched[lever] ? 0.0
            : others.Length == 0 ? whole
            : Math.Max(Unseen, Quantile * Math.Sqrt(Variance([.. others.Select(o => o.Parts[lever].Value)]) * tally.Trials / trialsOfWorld));

        return split with { Parts = [.. split.Parts.Select((part, lever) => part with { TrialError = ErrorOf(lever) })] };
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(x => (x - mean) * (x - mean)) / (values.Length - 1.0);
    }
}
