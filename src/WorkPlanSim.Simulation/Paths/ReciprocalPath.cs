using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>How many units one of something makes, where a unit takes so much of it: a quantity's reciprocal.</summary>
/// <remarks>Where a unit takes nothing it is endless.</remarks>
/// <param name="quantity">What a unit takes.</param>
internal sealed class ReciprocalPath(QuantityPath quantity) : WorldPath($"per {quantity.Key}", count: 1)
{
    internal override void Fill(WorldBlock block, Rows rows)
    {
        var row = rows.Lanes();
        var taken = block.Of(quantity).Lanes();
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            var isFree = Vector256.LessThanOrEqual(taken[k], LaneMath.All(1f / QuantityPath.Endless));
            row[k] = Vector256.ConditionalSelect(
                isFree, LaneMath.All(QuantityPath.Endless), LaneMath.All(1f) / LaneMath.Max(taken[k], LaneMath.All(1f / QuantityPath.Endless)));
        }
    }
}
