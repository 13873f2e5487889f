using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>What a unit of work takes, drawn once per trial: rows side by side, as they are read together.</summary>
/// <param name="unitCost">The money that a unit takes.</param>
/// <param name="unitLabour">The labour that a unit takes, in FTE-periods.</param>
/// <param name="maxRate">The most units a period.</param>
internal sealed class CrewTerms(QuantityPath unitCost, QuantityPath unitLabour, QuantityPath maxRate)
    : WorldPath($"crew {unitCost.Key}|{unitLabour.Key}|{maxRate.Key}", count: 5)
{
    /// <summary>The row of the money that a unit takes.</summary>
    internal const int UnitCost = 0;

    /// <summary>The row of the units that money makes; endless where a unit takes none.</summary>
    internal const int PerCost = 1;

    /// <summary>The row of the labour that a unit takes.</summary>
    internal const int UnitLabour = 2;

    /// <summary>The row of the units that labour makes; endless where a unit takes none.</summary>
    internal const int PerLabour = 3;

    /// <summary>The row of the most units a period.</summary>
    internal const int MaxRate = 4;

    internal override void Fill(WorldBlock block, Rows rows)
    {
        unitCost.Fill(block, rows, UnitCost);
        unitLabour.Fill(block, rows, UnitLabour);
        maxRate.Fill(block, rows, MaxRate);
        Invert(rows.Lanes(UnitCost), rows.Lanes(PerCost), block.Lanes);
        Invert(rows.Lanes(UnitLabour), rows.Lanes(PerLabour), block.Lanes);
    }

    private static void Invert(LaneRow taken, LaneRow made, int lanes)
    {
        var least = All(1f / QuantityPath.Endless);
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            var isFree = Vector256.LessThanOrEqual(taken[k], least);
            made[k] = Vector256.ConditionalSelect(isFree, All(QuantityPath.Endless), All(1f) / Max(taken[k], least));
        }
    }
}
