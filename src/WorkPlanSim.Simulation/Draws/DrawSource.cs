using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>Draws: pure functions of (seed, stream, period, trial).</summary>
/// <remarks>
/// The counter is (trial, period / 4, stream) and the four words are four periods; the seed is the key. So a draw depends neither
/// on blocks, threads and silos, nor on what else is in the plan.
/// </remarks>
/// <param name="seed">The seed of the world.</param>
internal sealed class DrawSource(ulong seed)
{
    private const double WordWidth = 1.0 / 4294967296.0;

    /// <summary>Fills standard normals for a number of periods.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstTrial">The first trial.</param>
    /// <param name="rows">Where to put them; the first trials of each row are filled.</param>
    /// <param name="trials">How many trials.</param>
    internal void FillNormals(DrawStream stream, int firstTrial, PeriodRows rows, int trials)
    {
        var (low, high) = unchecked(((uint)stream.Key, (uint)(stream.Key >> 32)));
        for (var first = 0; first < rows.Periods; first += 4)
        {
            var count = Math.Min(4, rows.Periods - first);
            for (var k = 0; k < trials; k++)
            {
                var words = Philox.Words((uint)(firstTrial + k), (uint)(first / 4), low, high, seed);
                rows.Row(first)[k] = Normal(words.W0);
                if (count > 1)
                {
                    rows.Row(first + 1)[k] = Normal(words.W1);
                }

                if (count > 2)
                {
                    rows.Row(first + 2)[k] = Normal(words.W2);
                }

                if (count > 3)
                {
                    rows.Row(first + 3)[k] = Normal(words.W3);
                }
            }
        }
    }

    /// <summary>Fills standard normals drawn once per trial: those of the first period.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstTrial">The first trial.</param>
    /// <param name="normals">Where to put them. Shape [trials].</param>
    internal void FillNormals(DrawStream stream, int firstTrial, Span<double> normals)
    {
        var (low, high) = unchecked(((uint)stream.Key, (uint)(stream.Key >> 32)));
        for (var k = 0; k < normals.Length; k++)
        {
            normals[k] = Normal(Philox.Words((uint)(firstTrial + k), 0, low, high, seed).W0);
        }
    }

    /// <summary>Takes the middle of the word's cell, so that the uniform is never 0 or 1.</summary>
    private static double Normal(uint word) => NormalQuantile.Of((word + 0.5) * WordWidth);
}
