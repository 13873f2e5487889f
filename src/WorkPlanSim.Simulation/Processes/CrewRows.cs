using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>The law of work that <c>deliver</c>, <c>clear</c> and <c>pass</c> share, for one period of a block.</summary>
/// <remarks>
/// potential = min(maxRate, labour / unitLabour) · workable · pace; units = min(potential, cash / unitCost, remaining). Where people
/// are what binds and cash is left, outsourced labour is bought at unitCost + price · unitLabour / (workable · pace) a unit.
/// Where a unit takes no money or labour, its reciprocal is endless, and a trace of cash or labour is always taken to be there.
/// </remarks>
internal readonly ref struct CrewRows
{
    /// <summary>A period of which the season leaves less than this is the season's, whatever else is short.</summary>
    private const float HardlyWorkable = 0.1f;

    /// <summary>Far below what any unit takes, so that with it nothing can be done but what takes nothing.</summary>
    private const float Trace = 1e-12f;

    private const float Least = 1f / QuantityPath.Endless;

    private readonly StateRows _state;
    private readonly LaneRow _pace;
    private readonly LaneRow _workable;
    private readonly LaneRow _unitCost;
    private readonly LaneRow _perCost;
    private readonly LaneRow _unitLabour;
    private readonly LaneRow _perLabour;
    private readonly LaneRow _maxRate;
    private readonly float _outsourcedFte;
    private readonly float _outsourcedPrice;

    internal CrewRows(StateRows state, CrewPaths paths, WorldBlock block, int period)
    {
        _state = state;
        _pace = block.Of(paths.Pace).Lanes(paths.Pace.RowOf(period));
        _workable = block.Of(paths.Workable).Lanes(Math.Min(period, paths.Workable.Count - 1));
        _unitCost = block.Of(paths.UnitCost).Lanes();
        _perCost = block.Of(paths.PerCost).Lanes();
        _unitLabour = block.Of(paths.UnitLabour).Lanes();
        _perLabour = block.Of(paths.PerLabour).Lanes();
        _maxRate = block.Of(paths.MaxRate).Lanes();
        _outsourcedFte = (float)(paths.Outsourcing?.MaxFte ?? 0.0);
        _outsourcedPrice = (float)(paths.Outsourcing?.Price ?? 0.0);
    }

    /// <summary>Works, pays for it and books the labour.</summary>
    /// <param name="k">The first of eight trials.</param>
    /// <param name="remaining">The units left to do.</param>
    /// <returns>What comes of it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal WorkLane Work(int k, Lane remaining)
    {
        var (labour, cash, open) = (_state[StateRow.Present, k], _state[StateRow.Cash, k], _state[StateRow.Open, k]);
        var (workable, maxRate) = (_workable[k], _maxRate[k]);
        var effect = workable * _pace[k];
        var factor = effect * open;
        var ownRate = Max(labour, All(Trace)) * _perLabour[k];
        var affordable = Max(cash, All(Trace)) * _perCost[k];
        var potential = Min(maxRate, ownRate) * factor;
        var units = Min(Min(potential, affordable), remaining);
        var used = Min(labour * open, units / Max(effect, All(Least)) * _unitLabour[k]);
        var paid = units * _unitCost[k];
        if (_outsourcedFte > 0f)
        {
            BuyLabour(k, remaining, factor, effect, ownRate, ref units, ref paid, ref potential, ref affordable);
        }

        paid = Min(paid, cash);
        _state[StateRow.Cash, k] = cash - paid;
        _state[StateRow.Spent, k] += paid;
        _state[StateRow.Used, k] += used;
        _state[StateRow.Idle, k] += labour - used;
        return Judge(units, remaining, potential, affordable, workable, open, Vector256.LessThan(ownRate, maxRate));
    }

    /// <summary>Buys labour where people are what binds: it works only while the target is open, and is paid only for that.</summary>
    private void BuyLabour(
        int k, Lane remaining, Lane factor, Lane effect, Lane ownRate,
        ref Lane units, ref Lane paid, ref Lane potential, ref Lane affordable)
    {
        var (cash, maxRate) = (_state[StateRow.Cash, k], _maxRate[k]);
        var buys = Vector256.LessThan(ownRate, maxRate) & Vector256.GreaterThan(factor, Lane.Zero)
            & Vector256.LessThan(units, Min(affordable, remaining));
        var perFte = effect * _perLabour[k];
        var most = All(_outsourcedFte) * _state[StateRow.Open, k] * perFte;
        var unitPrice = _unitCost[k] + (All(_outsourcedPrice) / Max(perFte, All(Least)));
        var left = Max(cash, All(Trace)) - paid;
        var wanted = Min(Min(most, (maxRate * factor) - units), Min(left / Max(unitPrice, All(Least)), remaining - units));
        var extra = buys & Max(Lane.Zero, wanted);
        var isAll = Vector256.GreaterThanOrEqual(extra, remaining - units);
        units = Vector256.ConditionalSelect(isAll, remaining, units + extra);
        paid += extra * unitPrice;
        potential += buys & Min(most, (maxRate * factor) - potential);
        var further = units + ((Max(cash, All(Trace)) - paid) / Max(unitPrice, All(Least)));
        affordable = Vector256.ConditionalSelect(buys, further, affordable);
    }

    /// <summary>Says what bound: the first of these that applies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WorkLane Judge(
        Lane units, Lane remaining, Lane potential, Lane affordable, Lane workable, Lane open, Lane isShortOfPeople)
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
        return new WorkLane(
            units, budget, bound & isShortOfPeople, season, Vector256.AndNot(bound, isShortOfPeople), closed | opening);
    }
}
