using WorkPlanSim.Simulation.Draws;

namespace WorkPlanSim.Simulation.Tests.Reference.Draws;

/// <summary>Latin hypercubes: which of 1024 cells each trial of a block gets, anew for every input, period and block.</summary>
/// <remarks>
/// The cells are shuffled (Fisher and Yates, 1938): trial k, from the first on, takes the cell of a trial j drawn from 0 to k, and j
/// gets cell k. The words that draw j lie like those of numbers drawn once, with a second word of the counter that no draw takes.
/// </remarks>
/// <param name="seed">The seed of the world.</param>
internal sealed class LatinOrder(ulong seed)
{
    private const int Cells = 1024;
    private const int CellBits = 10;
    private const uint OfPeriods = 1u << 31;
    private const uint OfNumbersDrawnOnce = uint.MaxValue - 1;

    /// <summary>Puts the words of a block's trials into their cells: the cell leads, the word says where in the cell.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="period">The period; null for numbers drawn once.</param>
    /// <param name="firstTrial">The first trial of the block.</param>
    /// <param name="words">The words. Shape [trials].</param>
    internal void Spread(DrawStream stream, int? period, int firstTrial, Span<uint> words)
    {
        var shuffle = period is { } t ? OfPeriods + (uint)t : OfNumbersDrawnOnce;
        var cells = new uint[Cells];
        for (var k = 0u; k < Cells; k++)
        {
            var word = DrawSource.OnceWord(stream, firstTrial + (int)k, shuffle, seed);
            var other = (ulong)word * (k + 1) >> 32;
            cells[k] = cells[other];
            cells[other] = k;
        }

        for (var k = 0; k < words.Length; k++)
        {
            words[k] = (cells[k] << (32 - CellBits)) | (words[k] >> CellBits);
        }
    }
}
