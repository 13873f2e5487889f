using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <content>
/// The law of work: potential = min(maxRate, labour / unitLabour) · workable · pace; units = min(potential, cash / unitCost,
/// remaining). Where people are what binds and cash is left, outsourced labour is bought at
/// unitCost + price · unitLabour / (workable · pace) a unit.
/// </content>
/// <remarks>
/// Where a unit takes no money or labour, its reciprocal is endless, and a trace of cash or labour is always taken to be there.
/// </remarks>
internal sealed partial class Crew
{
    /// <summary>A period of which the season leaves less than this is the season's, whatever else is short.</summary>
    private const float HardlyWorkable = 0.1f;

    /// <summary>Far below what any unit takes, so that with it nothing can be done but what takes nothing.</summary>
    private const float Trace = 1e-12f;

    private const float Least = 1f / QuantityPath.Endless;

    /// <summary>Works for a period, pays for it and books the labour.</summary>
    /// <param name="block">The block.</param>
    /// <param name="rows">The process's rows.</param>
    /// <param name="period">The period.</param>
    /// <param name="remainingRow">The row of the units left to do, of which those done are taken off.</param>
    /// <param name="causes">Where to say what bound each trial.</param>
    internal void Work(WorldBlock block, Rows rows, int period, int remainingRow, CauseRow causes)
    {
        if (Outsourcing is null)
        {
            Work<OwnLabour>(block, rows, period, remainingRow, causes);
        }
        else
        {
            Work<BoughtLabour>(block, rows, period, remainingRow, causes);
        }
    }

    /// <summary>The loop is compiled once for crews that buy labour and once for those that don't, whose rows then stay in registers.</summary>
    private void Work<TLabour>(WorldBlock block, Rows rows, int period, int remainingRow, CauseRow causes)
        where TLabour : struct
    {
        var state = new StateRows(rows);
        var remainders = rows.Lanes(remainingRow);
        var paces = block.Of(Pace).Lanes(Pace.RowOf(period));
        var workables = block.Of(Workable).Lanes(Math.Min(period, Workable.Count - 1));
        var unitCosts = block.Of(UnitCost).Lanes();
        var perCosts = block.Of(PerCost).Lanes();
        var unitLabours = block.Of(UnitLabour).Lanes();
        var perLabours = block.Of(PerLabour).Lanes();
        var maxRates = block.Of(MaxRate).Lanes();
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            var remaining = remainders[k];
            var labour = state[StateRow.Present, k];
            var cash = state[StateRow.Cash, k];
            var open = state[StateRow.Open, k];
            var workable = workables[k];
            var effect = workable * paces[k];
            var factor = effect * open;
            var ownRate = Max(labour, All(Trace)) * perLabours[k];
            var affordable = Max(cash, All(Trace)) * perCosts[k];
            var potential = Min(maxRates[k], ownRate) * factor;
            var units = Min(Min(potential, affordable), remaining);
            var used = Min(labour * open, units / Max(effect, All(Least)) * unitLabours[k]);
            var paid = units * unitCosts[k];
            if (typeof(TLabour) == typeof(BoughtLabour))
            {
                var terms = new Purchase(
                    Max(cash, All(Trace)), remaining, maxRates[k] * factor, open, effect * perLabours[k], unitCosts[k], Outsourcing!);
                var isShort = Vector256.LessThan(ownRate, maxRates[k]) & Vector256.GreaterThan(factor, Lane.Zero);
                (units, paid, potential, affordable) = terms.Buy(isShort, units, paid, potential, affordable);
            }

            paid = Min(paid, cash);
            remainders[k] = remaining - units;
            state[StateRow.Cash, k] = cash - paid;
            state[StateRow.Spent, k] += paid;
            state[StateRow.Used, k] += used;
            state[StateRow.Idle, k] += labour - used;
            Judge(
                causes, k, remaining, potential, affordable, workable, open, Vector256.LessThan(ownRate, maxRates[k]));
        }
    }

    /// <summary>Says what bound: the first of these that applies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Judge(
        CauseRow causes, int k, Lane remaining, Lane potential, Lane affordable, Lane workable, Lane open, Lane isShortOfPeople)
    {
        var enough = Min(affordable, remaining);
        var bound = Vector256.GreaterThan(remaining, Min(potential, affordable));
        var closed = Vector256.LessThanOrEqual(open, Lane.Zero) & bound;
        bound = Vector256.AndNot(bound, closed);
        var budget = Vector256.LessThan(affordable, potential) & bound;
        bound = Vector256.AndNot(bound, budget);
        var season = (Vector256.LessThan(workable, All(HardlyWorkable))
            | (Vector256.LessThan(workable, All(1f)) & Vector256.GreaterThanOrEqual(potential, enough * workable))) & bound;
        bound = Vector256.AndNot(bound, season);
        var opening = Vector256.LessThan(open, All(1f)) & Vector256.GreaterThanOrEqual(potential, enough * open) & bound;
        bound = Vector256.AndNot(bound, opening);
        causes.Set(
            k, budget, bound & isShortOfPeople, season, Vector256.AndNot(bound, isShortOfPeople), closed | opening);
    }

    private readonly struct OwnLabour;

    private readonly struct BoughtLabour;
}
