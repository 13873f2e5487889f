using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>An uncertain quantity drawn once per trial: one row. Draws beyond its range are taken as the end of the range.</summary>
/// <param name="input">Where its normals come from.</param>
/// <param name="distribution">Its distribution.</param>
/// <param name="laws">The laws of distributions.</param>
/// <param name="range">The least and the greatest value it may take.</param>
internal sealed class QuantityPath(InputDraw input, Distribution distribution, QuantityLaws laws, (double Least, double Most) range)
    : WorldPath(
        distribution.IsCertain
            ? $"certain {distribution} {range.Least:R} {range.Most:R}"
            : $"quantity {input.Key} {distribution} {range.Least:R} {range.Most:R}",
        count: 1)
{
    private QuantityLaw? _law;

    /// <summary>What stands for the end of a range that has none.</summary>
    internal const float Endless = 1e30f;

    /// <summary>Gets whether it is the same in every trial.</summary>
    internal bool IsCertain => distribution.IsCertain;

    /// <summary>Gets the value of a certain quantity.</summary>
    internal double Certain => Math.Clamp(Law.At(0.0), range.Least, range.Most);

    private QuantityLaw Law => _law ??= laws.Of(distribution);

    internal override void Fill(WorldBlock block, Rows rows) => Fill(block, rows, place: 0);

    /// <summary>Fills its row among others.</summary>
    /// <param name="block">The block.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="place">Which of them.</param>
    internal void Fill(WorldBlock block, Rows rows, int place)
    {
        var row = rows.Lanes(place);
        if (IsCertain)
        {
            row.Fill((float)Math.Clamp(Certain, -Endless, Endless), block.Lanes);
            return;
        }

        block.FillOnce(input, row);
        Law.Transform(rows.Row(place), block.Lanes);
        var (least, most) = (LaneMath.All((float)Math.Max(range.Least, -Endless)), LaneMath.All((float)Math.Min(range.Most, Endless)));
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            row[k] = LaneMath.Max(LaneMath.Min(row[k], most), least);
        }
    }
}
