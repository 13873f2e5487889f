using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Reference.Draws;

/// <summary>Draws: pure functions of (seed, stream, period, trial).</summary>
/// <remarks>
/// The counter is (trial, period / 4, stream) and the four words are four periods; the seed is the key. So a draw depends neither
/// on blocks, threads and silos, nor on what else is in the plan.
/// </remarks>
/// <param name="seed">The seed of the world.</param>
internal sealed class DrawSource(ulong seed)
{
    private const double WordWidth = 1.0 / 4294967296.0;

    /// <summary>Fills standard normals for four neighbouring periods.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstTrial">The first trial.</param>
    /// <param name="group">Which four: periods 4 × group and on.</param>
    /// <param name="rows">Where to put them: four rows, of which the first trials are filled.</param>
    /// <param name="trials">How many trials.</param>
    internal void FillGroup(DrawStream stream, int firstTrial, int group, PeriodRows rows, int trials)
    {
        var (low, high) = unchecked(((uint)stream.Key, (uint)(stream.Key >> 32)));
        var row0 = rows.Row(0);
        var row1 = rows.Row(1);
        var row2 = rows.Row(2);
        var row3 = rows.Row(3);
        for (var k = 0; k < trials; k++)
        {
            var words = Philox.Words((uint)(firstTrial + k), (uint)group, low, high, seed);
            row0[k] = Normal(words.W0);
            row1[k] = Normal(words.W1);
            row2[k] = Normal(words.W2);
            row3[k] = Normal(words.W3);
        }
    }

    /// <summary>Fills standard normals drawn once per trial.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstTrial">The first trial.</param>
    /// <param name="normals">Where to put them. Shape [trials].</param>
    internal void FillNormals(DrawStream stream, int firstTrial, Span<double> normals)
    {
        var (low, high) = unchecked(((uint)stream.Key, (uint)(stream.Key >> 32)));
        for (var k = 0; k < normals.Length; k++)
        {
            var trial = firstTrial + k;
            var words = Philox.Words((uint)((trial / 32 * 8) + (trial % 8)), NormalSource.Once, low, high, seed);
            normals[k] = Normal((trial / 8 % 4) switch { 0 => words.W0, 1 => words.W1, 2 => words.W2, _ => words.W3 });
        }
    }

    /// <summary>Takes the middle of the word's cell, so that the uniform is never 0 or 1.</summary>
    private static double Normal(uint word) => NormalQuantile.Of((word + 0.5) * WordWidth);
}
