using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using WorkPlanSim.Analysis.Sensitivity;
using WorkPlanSim.Analysis.Trials;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Reads what inputs do to the first target of a table.</summary>
/// <remarks>
/// All inputs together are told from chance at a level of 5 %: each by its trend or by its bins, either at half of 5 % over their number
/// (Bonferroni; Dunn, 1961). Bins alone would need several times the trials for an effect that goes one way, as most do; a trend alone
/// would miss one that turns.
/// </remarks>
internal static class InputEffects
{
    private const double Level = 0.05;

    /// <summary>Reads it.</summary>
    /// <param name="table">The trials; both met and missed ones are among them.</param>
    /// <returns>
    /// The effects, the largest index first. Of columns in which all trials lie in the same order only the first counts, as they
    /// are the same input in two measures.
    /// </returns>
    internal static ImmutableArray<InputEffect> Of(TrialTable table)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var effects = new List<InputEffect>();
        for (var column = 0; column < table.Columns.Length; column++)
        {
            var positions = table.PositionsOf(column);
            if (!seen.Add(Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(positions.AsSpan())))))
            {
                continue;
            }

            var tally = TallyOf(positions, table.Met[0]);
            if (FirstOrderIndex.Of(tally) is { } index && TornadoBar.Of(tally) is { } bar)
            {
                var (low, high) = Quantiles(positions, table.Values[column]);
                effects.Add(new InputEffect(table.Columns[column], index, bar, low, high)
                {
                    Bins = BinsOf(positions, table.Values[column], table.Met[0]),
                    Trend = TrendTest.Of(table.Values[column], table.Met[0]),
                    BinsPValue = BinTest.PValue(tally),
                    IsTelling = false,
                });
            }
        }

        var level = Level / 2.0 / Math.Max(1, effects.Count);
        return
        [
            .. effects.Select(e => e with { IsTelling = e.Trend.PValue <= level || e.BinsPValue <= level })
                .OrderByDescending(e => e.Index.Value),
        ];
    }

    private static ConditionalTally TallyOf(double[] positions, bool[] met)
    {
        var bins = ConditionalTally.BinsFor(positions.Length);
        var (counts, hits) = (new long[bins], new long[bins]);
        for (var trial = 0; trial < positions.Length; trial++)
        {
            var bin = Math.Min((int)(positions[trial] * bins), bins - 1);
            counts[bin]++;
            hits[bin] += met[trial] ? 1 : 0;
        }

        return ConditionalTally.OfMet(counts, hits);
    }

    private static ImmutableArray<InputBin> BinsOf(double[] positions, double[] values, bool[] met)
    {
        var bins = new InputBin[ConditionalTally.Step];
        for (var trial = 0; trial < values.Length; trial++)
        {
            ref var bin = ref bins[Math.Min((int)(positions[trial] * bins.Length), bins.Length - 1)];
            bin = new InputBin(
                bin.Trials == 0 ? values[trial] : Math.Min(bin.Low, values[trial]),
                bin.Trials == 0 ? values[trial] : Math.Max(bin.High, values[trial]),
                bin.Trials + 1,
                bin.Met + (met[trial] ? 1 : 0));
        }

        return [.. bins];
    }

    /// <summary>Finds the values at P10 and P90: those of the trials that lie there.</summary>
    private static (double Low, double High) Quantiles(double[] positions, double[] values)
    {
        double At(double share)
        {
            var rank = (int)(share * positions.Length);
            return values[Array.FindIndex(positions, p => (int)(p * positions.Length) == rank)];
        }

        return (At(0.1), At(0.9));
    }
}
