using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Reference.Draws;

/// <summary>Draws: pure functions of (seed, stream, period, trial).</summary>
/// <remarks>
/// The counter is (trial, period / 4, stream) and the four words are four periods; the seed is the key. So a draw depends neither
/// on blocks, threads and silos, nor on what else is in the plan. Latin hypercubes deal out cells first (<see cref="LatinOrder"/>).
/// </remarks>
/// <param name="seed">The seed of the world.</param>
/// <param name="sampling">How trials share out what may happen.</param>
internal sealed class DrawSource(ulong seed, Sampling sampling = Sampling.Plain)
{
    private const double WordWidth = 1.0 / 4294967296.0;

    private readonly LatinOrder? _order = sampling == Sampling.Latin ? new LatinOrder(seed) : null;

    /// <summary>Fills standard normals for four neighbouring periods.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstTrial">The first trial of a block.</param>
    /// <param name="group">Which four: periods 4 × group and on.</param>
    /// <param name="rows">Where to put them: four rows, of which the first trials are filled.</param>
    /// <param name="trials">How many trials.</param>
    internal void FillGroup(DrawStream stream, int firstTrial, int group, PeriodRows rows, int trials)
    {
        var (low, high) = unchecked(((uint)stream.Key, (uint)(stream.Key >> 32)));
        uint[][] words = [new uint[trials], new uint[trials], new uint[trials], new uint[trials]];
        for (var k = 0; k < trials; k++)
        {
            (words[0][k], words[1][k], words[2][k], words[3][k]) =
                Philox.Words((uint)(firstTrial + k), (uint)group, low, high, seed);
        }

        foreach (var (place, row) in words.Index())
        {
            _order?.Spread(stream, (4 * group) + place, firstTrial, row);
            ToNormals(row, rows.Row(place));
        }
    }

    /// <summary>Fills standard normals drawn once per trial.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstTrial">The first trial of a block.</param>
    /// <param name="normals">Where to put them. Shape [trials].</param>
    internal void FillNormals(DrawStream stream, int firstTrial, Span<double> normals)
    {
        var words = new uint[normals.Length];
        for (var k = 0; k < words.Length; k++)
        {
            words[k] = OnceWord(stream, firstTrial + k, NormalSource.Once, seed);
        }

        _order?.Spread(stream, null, firstTrial, words);
        ToNormals(words, normals);
    }

    /// <summary>Gives a word drawn once per trial: the four of a counter are four trials.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="purpose">The second word of the counter.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <returns>The word.</returns>
    internal static uint OnceWord(DrawStream stream, int trial, uint purpose, ulong seed)
    {
        var (low, high) = unchecked(((uint)stream.Key, (uint)(stream.Key >> 32)));
        var words = Philox.Words((uint)((trial / 32 * 8) + (trial % 8)), purpose, low, high, seed);
        return (trial / 8 % 4) switch { 0 => words.W0, 1 => words.W1, 2 => words.W2, _ => words.W3 };
    }

    private static void ToNormals(ReadOnlySpan<uint> words, Span<double> normals)
    {
        for (var k = 0; k < words.Length; k++)
        {
            normals[k] = Normal(words[k]);
        }
    }

    /// <summary>Takes the middle of the word's cell, so that the uniform is never 0 or 1.</summary>
    private static double Normal(uint word) => NormalQuantile.Of((word + 0.5) * WordWidth);
}
