using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>Standard normals: pure functions of (seed, stream, period, trial).</summary>
/// <remarks>
/// Numbers drawn in each period: the counter is (trial, period / 4, stream), its four words are four periods. Numbers drawn once: the
/// counter is (8 ⌊trial / 32⌋ + trial mod 8, 2³² - 1, stream), its four words are four trials. The seed is the key. So a draw
/// depends neither on blocks, threads and silos, nor on what else is in the plan. Not thread-safe.
/// </remarks>
internal sealed class NormalSource
{
    /// <summary>The periods that one counter serves.</summary>
    internal const int GroupLength = 4;

    /// <summary>The period group of numbers drawn once.</summary>
    internal const uint Once = uint.MaxValue;

    private const int WordsPerCounter = 4;

    private readonly ulong[] _keys;
    private readonly LatinCells? _cells;

    /// <summary>Makes the normals of a world.</summary>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="sampling">
    /// How trials share out what may happen. Of Latin hypercubes a call asks for a block from its first trial on, whole or not.
    /// </param>
    internal NormalSource(ulong seed, Sampling sampling = Sampling.Plain)
    {
        _keys = LanePhilox.KeysOf(seed);
        _cells = sampling == Sampling.Latin ? new LatinCells(_keys) : null;
    }

    /// <summary>Fills the normals of four neighbouring periods.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstTrial">The first trial, a multiple of 32.</param>
    /// <param name="group">Which four: periods 4 × group and on.</param>
    /// <param name="rows">Where to put them: from row 4 × group on, as many as there are.</param>
    /// <param name="spare">Rows to work in, at least three.</param>
    /// <param name="trials">How many trials, a multiple of eight.</param>
    internal void FillGroup(DrawStream stream, int firstTrial, int group, Rows rows, Rows spare, int trials)
    {
        var first = group * GroupLength;
        LaneRow Place(int word) => first + word < rows.Count ? rows.Lanes(first + word) : spare.Lanes(word - 1);

        var row0 = Place(0);
        var row1 = Place(1);
        var row2 = Place(2);
        var row3 = Place(3);
        var (low, high) = unchecked(((uint)stream.Key, (uint)(stream.Key >> 32)));

        // Words first, normals in a second pass: one loop that did both would run out of registers.
        for (var k = 0; k < trials; k += LaneRow.Width)
        {
            LanePhilox.Words(
                _keys, (uint)(firstTrial + k), (uint)group, low, high, out var w0, out var w1, out var w2, out var w3);
            row0[k] = w0.AsSingle();
            row1[k] = w1.AsSingle();
            row2[k] = w2.AsSingle();
            row3[k] = w3.AsSingle();
        }

        for (var word = 0; word < GroupLength && first + word < rows.Count; word++)
        {
            _cells?.SpreadPeriod(stream, first + word, firstTrial, rows.Lanes(first + word), trials);
            LaneNormal.Quantiles(rows.Lanes(first + word), trials);
        }
    }

    /// <summary>Fills normals drawn once per trial.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstTrial">The first trial, a multiple of 32.</param>
    /// <param name="row">Where to put them.</param>
    /// <param name="trials">How many trials, a multiple of 32.</param>
    internal void FillOnce(DrawStream stream, int firstTrial, LaneRow row, int trials)
    {
        var (low, high) = unchecked(((uint)stream.Key, (uint)(stream.Key >> 32)));
        for (var k = 0; k < trials; k += WordsPerCounter * LaneRow.Width)
        {
            LanePhilox.Words(
                _keys, (uint)((firstTrial + k) / WordsPerCounter), Once, low, high,
                out var w0, out var w1, out var w2, out var w3);
            row[k] = w0.AsSingle();
            row[k + LaneRow.Width] = w1.AsSingle();
            row[k + (2 * LaneRow.Width)] = w2.AsSingle();
            row[k + (3 * LaneRow.Width)] = w3.AsSingle();
        }

        _cells?.SpreadOnce(stream, firstTrial, row, trials);
        LaneNormal.Quantiles(row, trials);
    }
}
