using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>The standard normals of an input drawn in each period.</summary>
/// <param name="input">The input.</param>
/// <param name="periods">The number of periods.</param>
internal sealed class NormalPath(InputDraw input, int periods) : WorldPath($"normal {input.Key}", periods)
{
    internal override void Fill(WorldBlock block, Rows rows) => block.FillPath(input, rows);
}
