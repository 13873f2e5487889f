using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Tests.Draws.Statistics;

/// <summary>The normals of one seed and stream: 12 periods of 32 blocks of trials, one row a period, and those drawn once.</summary>
internal sealed class NormalBlock
{
    internal const int Periods = 12;
    internal const int Trials = 32 * BlockLength;
    internal const int Count = Periods * Trials;

    private const int BlockLength = 1024;

    private readonly float[] _values = new float[Count];
    private readonly float[] _once = new float[Trials];

    internal NormalBlock(ulong seed, DrawStream stream, int firstBlock = 0)
    {
        var source = new NormalSource(seed);
        var (rows, spare, once) = (new Rows(Periods), new Rows(3), new Rows(1));
        for (var block = 0; block < Trials / BlockLength; block++)
        {
            var first = (firstBlock + block) * BlockLength;
            for (var group = 0; group < Periods / 4; group++)
            {
                source.FillGroup(stream, first, group, rows, spare, BlockLength);
            }

            source.FillOnce(stream, first, once.Lanes(), BlockLength);
            once.Row(0).CopyTo(_once.AsSpan(block * BlockLength));
            for (var t = 0; t < Periods; t++)
            {
                rows.Row(t).CopyTo(_values.AsSpan((t * Trials) + (block * BlockLength)));
            }
        }
    }

    /// <summary>Gets the normals, a period after the other.</summary>
    internal ReadOnlySpan<float> All => _values;

    /// <summary>Gets the normals drawn once.</summary>
    internal ReadOnlySpan<float> Once => _once;

    internal ReadOnlySpan<float> Row(int period) => _values.AsSpan(period * Trials, Trials);
}
