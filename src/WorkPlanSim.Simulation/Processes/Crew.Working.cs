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

    /// <summary>Works for a period at what is left to do, pays for it and books the labour.</summary>
    /// <param name="block">The block.</param>
    /// <param name="rows">The process's rows.</param>
    /// <param name="period">The period.</param>
    /// <param name="causes">Where to say what bound each trial.</param>
    internal void Work(WorldBlock block, Rows rows, int period, CauseRow causes)
    {
        if (Outsourcing is null)
        {
            Work<OwnLabour>(block, rows, period, causes);
        }
        else
        {
            Work<BoughtLabour>(block, rows, period, causes);
        }
    }

    /// <summary>The loop is compiled once for crews that buy labour and once for those that don't, whose rows then stay in registers.</summary>
    private void Work<TLabour>(WorldBlock block, Rows rows, int period, CauseRow causes)
        where TLabour : struct
    {
        var state = new StateRows(rows);
        var terms = new StateRows(block.Of(Terms));
        var paces = block.Of(Pace).Lanes(Pace.RowOf(period));
        var nextPaces = block.Of(Pace).Lanes(Pace.RowOf(Math.Min(period + 1, block.Periods - 1)));
        var workables = block.Of(Workable).Lanes(Math.Min(period, Workable.Count - 1));
        var lanes = block.Lanes;
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            // A pace is read once, so it comes from afar, and a row ends before its pattern is seen.
            nextPaces.Prefetch(k);
            var remaining = state[StateRow.Remaining, k];
            var labour = state[StateRow.Present, k];
            var cash = state[StateRow.Cash, k];
            var open = state[StateRow.Open, k];
            var maxRate = terms[CrewTerms.MaxRate, k];
            var workable = workables[k];
            var effect = workable * paces[k];
            var factor = effect * open;
            var ownRate = Max(labour, All(Trace)) * terms[CrewTerms.PerLabour, k];
            var affordable = Max(cash, All(Trace)) * terms[CrewTerms.PerCost, k];
            var potential = Min(maxRate, ownRate) * factor;
            var units = Min(Min(potential, affordable), remaining);
            var used = Min(labour * open, units / Max(effect, All(Least)) * terms[CrewTerms.UnitLabour, k]);
            var paid = units * terms[CrewTerms.UnitCost, k];
            if (typeof(TLabour) == typeof(BoughtLabour))
            {
                var unitsPerFte = effect * terms[CrewTerms.PerLabour, k];
                var purchase = new Purchase(
                    Max(cash, All(Trace)), remaining, maxRate * factor, open, unitsPerFte, terms[CrewTerms.UnitCost, k], Outsourcing!);
                var isShort = Vector256.LessThan(ownRate, maxRate) & Vector256.GreaterThan(factor, Lane.Zero);
                (units, paid, potential, affordable) = purchase.Buy(isShort, units, paid, potential, affordable);
            }

            paid = Min(paid, cash);
            state[StateRow.Remaining, k] = remaining - units;
            state[StateRow.Cash, k] = cash - paid;
            state[StateRow.Spent, k] += paid;
            state[StateRow.Used, k] += used;
            state[StateRow.Idle, k] += labour - used;
            Judge(
                causes, k, remaining, potential, affordable, workable, open, Vector256.LessThan(ownRate, maxRate));
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
