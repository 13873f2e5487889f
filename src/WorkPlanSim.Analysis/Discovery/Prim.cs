using System.Collections.Immutable;
using MathNet.Numerics;
using WorkPlanSim.Analysis.Resampling;

namespace WorkPlanSim.Analysis.Discovery;

/// <summary>
/// Finds under which conditions trials are marked: the patient rule induction method (Friedman and Fisher, 1999) as
/// scenario discovery uses it (Bryant and Lempert, 2010).
/// </summary>
/// <remarks>
/// A box is peeled from all trials. On its path the box is chosen whose coverage and density have the greatest harmonic
/// mean, of equals the larger. Limits that chance could have made are dropped, one at a time, then the least certain
/// ones until few enough inputs are limited; the rest are widened by pasting. All this is done again on halves of the trials, drawn
/// without replacement (the resampling test of Bryant and Lempert, 2010): a limit is stable if it is found there too. With
/// replacement, trials that came up twice would make chance look like evidence. Even so halves share what chance put into these very
/// trials, and bear out a limit that it made too often; where there are other trials, <see cref="Judge"/> takes halves of those.
/// </remarks>
public static class Prim
{
    /// <summary>Finds the box.</summary>
    /// <param name="trials">The trials.</param>
    /// <param name="options">How it is sought; null for the defaults.</param>
    /// <returns>
    /// What was found; a box without limits where no condition can be told from chance, as of no marked trials.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static FoundBox Find(MarkedTrials trials, PrimOptions? options = null)
    {
        options ??= new PrimOptions();
        PrimOptions.Check(options);
        var path = Peeling.Path(trials, options);
        var found = Choose(trials, path, options);
        return Judge(
            new FoundBox(
                found,
                [
                    .. found.Box.Limits.Select(limit => new FoundLimit(limit, QuasiP(trials, found, limit.Input), LowStays: null, HighStays: null))
                        .OrderBy(limit => limit.QuasiP),
                ],
                path),
            trials,
            options);
    }

    /// <summary>Tells how stable a box is: in how many searches among halves of some trials each of its limits is found too.</summary>
    /// <param name="found">The box.</param>
    /// <param name="trials">The trials; ones that had no part in finding it judge without favour. The same inputs.</param>
    /// <param name="options">How it is sought; null for the defaults.</param>
    /// <returns>The same box, and how stable its limits are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static FoundBox Judge(FoundBox found, MarkedTrials trials, PrimOptions? options = null)
    {
        options ??= new PrimOptions();
        PrimOptions.Check(options);
        var again = found.Limits.IsEmpty ? [] : Again(trials, options);
        double? Stays(bool isThere, Func<Box, bool> isToo) =>
            isThere && again.Length > 0 ? again.Count(isToo) / (double)again.Length : null;

        return found with
        {
            Limits =
            [
                .. found.Limits.Select(l => l with
                {
                    LowStays = Stays(l.Limit.HasLow, box => box.LimitOf(l.Limit.Input).HasLow),
                    HighStays = Stays(l.Limit.HasHigh, box => box.LimitOf(l.Limit.Input).HasHigh),
                }),
            ],
        };
    }

    /// <summary>
    /// Gives the chance that as many trials as a box holds, drawn from the box without one input's limit, have at least
    /// as many marked ones: the upper tail of a binomial distribution (Bryant and Lempert, 2010).
    /// </summary>
    /// <param name="trials">The trials.</param>
    /// <param name="fit">The box and how it fits these trials.</param>
    /// <param name="input">The input.</param>
    /// <returns>The quasi-p-value, in [0, 1]; 1 where the box doesn't limit the input.</returns>
    public static double QuasiP(MarkedTrials trials, BoxFit fit, int input)
    {
        var without = trials.Fit(fit.Box.Without(input));

        // P(X >= k) of n trials is the regularised incomplete beta function I_p(k, n - k + 1); exact where the tail is
        // tiny.
        return fit.Marked == 0 || without.Trials == fit.Trials
            ? 1.0
            : SpecialFunctions.BetaRegularized(fit.Marked, fit.Trials - fit.Marked + 1.0, without.Density);
    }

    private static BoxFit Choose(MarkedTrials trials, ImmutableArray<BoxFit> path, PrimOptions options)
    {
        var chosen = Simplify(trials, path.MaxBy(box => box.Balance) ?? path[0], options);

        // What pasting added may be what made a limit certain.
        return Simplify(trials, Pasting.Widen(trials, chosen, options.PasteShare), options);
    }

    private static BoxFit Simplify(MarkedTrials trials, BoxFit fit, PrimOptions options)
    {
        while (!fit.Box.Limits.IsEmpty)
        {
            var (input, quasiP) = fit.Box.Limits
                .Select(limit => (limit.Input, QuasiP: QuasiP(trials, fit, limit.Input)))
                .MaxBy(limit => limit.QuasiP);
            if (quasiP <= options.MostQuasiP && fit.Box.Limits.Length <= options.MostInputs)
            {
                break;
            }

            fit = trials.Fit(fit.Box.Without(input));
        }

        return fit;
    }

    private static Box[] Again(MarkedTrials trials, PrimOptions options)
    {
        var draws = new HashedDraws(options.Seed);
        return
        [
            .. Enumerable.Range(0, options.Resamples).Select(resample =>
            {
                var half = trials.Half(draws, resample);
                return Choose(half, Peeling.Path(half, options), options).Box;
            }),
        ];
    }
}
