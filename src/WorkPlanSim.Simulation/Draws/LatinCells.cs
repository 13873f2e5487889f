using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>
/// Latin hypercube sampling (McKay, Beckman and Conover, 1979): among the words of a block's trials one falls into each
/// of 1024 cells of equal width. Which trial gets which cell is drawn anew for every input, period and block.
/// </summary>
/// <remarks>
/// A word keeps its first bits as its place within the cell, so it is as uniform as before. A mean over the block is as
/// right as that of independent draws, and its variance is never above theirs with one trial fewer (Owen, 1997). The
/// shuffles take counters that no draw takes: their second word is 2³¹ and more but not 2³² - 1. Not thread-safe.
/// </remarks>
/// <param name="keys">The keys of the seed.</param>
internal sealed class LatinCells(ulong[] keys)
{
    private const int Count = Model.BlockLength;
    private const int CellBits = 10;
    private const int WordsPerCounter = 4;
    private const uint Shuffles = 1u << 31;
    private const uint ShuffleOnce = uint.MaxValue - 1;

    private readonly uint[] _words = new uint[Count];
    private readonly uint[] _cells = new uint[Count];

    /// <summary>Spreads the words of one period over the cells.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="period">The period.</param>
    /// <param name="firstTrial">The first trial of a block.</param>
    /// <param name="row">The words, as bits.</param>
    /// <param name="trials">How many trials of the block, a multiple of eight.</param>
    internal void SpreadPeriod(DrawStream stream, int period, int firstTrial, LaneRow row, int trials) =>
        Spread(stream, Shuffles + (uint)period, firstTrial, row, trials);

    /// <summary>Spreads words drawn once per trial over the cells.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstTrial">The first trial of a block.</param>
    /// <param name="row">The words, as bits.</param>
    /// <param name="trials">How many trials of the block, a multiple of eight.</param>
    internal void SpreadOnce(DrawStream stream, int firstTrial, LaneRow row, int trials) =>
        Spread(stream, ShuffleOnce, firstTrial, row, trials);

    private void Spread(DrawStream stream, uint shuffle, int firstTrial, LaneRow row, int trials)
    {
        DrawWords(stream, shuffle, firstTrial);
        Shuffle();
        for (var k = 0; k < trials; k += LaneRow.Width)
        {
            var cells = Vector256.LoadUnsafe(ref _cells[k]) << (32 - CellBits);
            row[k] = (cells | (row.Bits(k).AsUInt32() >>> CellBits)).AsSingle();
        }
    }

    private void DrawWords(DrawStream stream, uint shuffle, int firstTrial)
    {
        var (low, high) = unchecked(((uint)stream.Key, (uint)(stream.Key >> 32)));
        for (var k = 0; k < Count; k += WordsPerCounter * LaneRow.Width)
        {
            LanePhilox.Words(
                keys, (uint)((firstTrial + k) / WordsPerCounter), shuffle, low, high,
                out var w0, out var w1, out var w2, out var w3);
            Keep(w0, k);
            Keep(w1, k + LaneRow.Width);
            Keep(w2, k + (2 * LaneRow.Width));
            Keep(w3, k + (3 * LaneRow.Width));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(IntLane words, int place) => words.AsUInt32().StoreUnsafe(ref _words[place]);

    /// <summary>Fisher and Yates's shuffle: every order has the same chance, to 2⁻²² of a step's.</summary>
    private void Shuffle()
    {
        for (var k = 0u; k < Count; k++)
        {
            var other = (uint)(((ulong)_words[k] * (k + 1)) >> 32);
            _cells[k] = _cells[other];
            _cells[other] = k;
        }
    }
}
