using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>Labour bought where people are what binds: it works only while the target is open, and is paid only for that.</summary>
/// <param name="Cash">The cash there is.</param>
/// <param name="Remaining">The units left to do.</param>
/// <param name="MostUnits">The most units that machines allow.</param>
/// <param name="Open">The share of the period that may be worked.</param>
/// <param name="UnitsPerFte">The units that an FTE makes.</param>
/// <param name="UnitCost">The money that a unit takes besides.</param>
/// <param name="Terms">How much can be bought at what price.</param>
internal readonly record struct Purchase(
    Lane Cash, Lane Remaining, Lane MostUnits, Lane Open, Lane UnitsPerFte, Lane UnitCost, Outsourcing Terms)
{
    private const float Least = 1f / QuantityPath.Endless;

    /// <summary>Buys.</summary>
    /// <param name="isShort">Where people are what binds.</param>
    /// <param name="units">The units done.</param>
    /// <param name="paid">The money paid.</param>
    /// <param name="potential">The units that could be done with enough cash.</param>
    /// <param name="affordable">The units that cash allows.</param>
    /// <returns>The same four, with what was bought.</returns>
    internal (Lane Units, Lane Paid, Lane Potential, Lane Affordable) Buy(
        Lane isShort, Lane units, Lane paid, Lane potential, Lane affordable)
    {
        var buys = isShort & Vector256.LessThan(units, Min(affordable, Remaining));
        var most = All((float)Terms.MaxFte) * Open * UnitsPerFte;
        var unitPrice = Max(UnitCost + (All((float)Terms.Price) / Max(UnitsPerFte, All(Least))), All(Least));
        var wanted = Min(Min(most, MostUnits - units), Min((Cash - paid) / unitPrice, Remaining - units));
        var extra = buys & Max(Lane.Zero, wanted);
        var isAll = Vector256.GreaterThanOrEqual(extra, Remaining - units);
        units = Vector256.ConditionalSelect(isAll, Remaining, units + extra);
        paid += extra * unitPrice;
        potential += buys & Min(most, MostUnits - potential);
        affordable = Vector256.ConditionalSelect(buys, units + ((Cash - paid) / unitPrice), affordable);
        return (units, paid, potential, affordable);
    }
}
