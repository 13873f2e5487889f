using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>A season's anomaly in standard deviations, the scenario's shift included; positive is better.</summary>
/// <param name="season">The season.</param>
/// <param name="input">Where its normals come from.</param>
/// <param name="periods">The number of periods.</param>
internal sealed class AnomalyPath(Season season, InputDraw input, int periods)
    : WorldPath($"anomaly {input.Key} {string.Join(' ', season.AnomalyShift.Select(s => $"{s:R}"))}", periods)
{
    internal override void Fill(WorldBlock block, Rows rows)
    {
        block.FillPath(input, rows);
        for (var t = 0; t < Count && !season.AnomalyShift.IsEmpty; t++)
        {
            var row = rows.Lanes(t);
            var shift = LaneMath.All((float)season.AnomalyShift[t]);
            for (var k = 0; k < block.Lanes; k += LaneRow.Width)
            {
                row[k] += shift;
            }
        }
    }
}
