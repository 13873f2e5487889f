using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Draws.Statistics;

/// <summary>Cells of the line in which a standard normal lies with equal probability.</summary>
/// <param name="count">How many.</param>
internal sealed class NormalCells(int count)
{
    private const int Guide = 1024;
    private const float Reach = 8f;

    private readonly float[] _ends = Ends(count);
    private readonly int[] _first =
        [.. Enumerable.Range(0, Guide).Select(i => Array.FindIndex(Ends(count), e => e >= (i * 2f * Reach / Guide) - Reach))];

    internal int Count => count;

    /// <summary>Finds the cell of a number.</summary>
    internal int Of(float z)
    {
        var cell = _first[(int)((z + Reach) * (Guide / (2f * Reach)))];
        while (z > _ends[cell])
        {
            cell++;
        }

        return cell;
    }

    private static float[] Ends(int count) =>
        [.. Enumerable.Range(1, count - 1).Select(i => (float)NormalQuantile.Of((double)i / count)), float.PositiveInfinity];
}
