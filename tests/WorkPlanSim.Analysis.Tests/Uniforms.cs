using WorkPlanSim.Analysis.Resampling;

namespace WorkPlanSim.Analysis.Tests;

/// <summary>Independent uniform numbers, the same in every run.</summary>
internal static class Uniforms
{
    /// <summary>Draws columns of numbers in (0, 1). Shape [columns][rows].</summary>
    internal static double[][] Draw(ulong seed, int columns, int rows)
    {
        var draws = new HashedDraws(seed);
        return
        [
            .. Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, rows)
                .Select(r => (draws.Below(((long)c * rows) + r, int.MaxValue) + 0.5) / int.MaxValue).ToArray()),
        ];
    }
}
