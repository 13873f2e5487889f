using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>
/// A network of steps. A step goes at a rate that is constant within a period; its finish is a real number, so that with no drivers
/// this is a classical stochastic activity network.
/// </summary>
internal sealed class MilestoneProcess : Process
{
    private const float Unfinished = QuantityPath.Endless;

    private readonly MilestoneTarget _target;
    private readonly MilestoneNetwork _network;
    private readonly QuantityPath[] _takes;
    private readonly SeasonPaths?[] _seasons;
    private readonly Rows[] _whole;
    private readonly Rows?[] _workable;
    private readonly Lane[] _blocked;
    private readonly float[] _costs;
    private readonly float[] _leastCash;
    private readonly float[] _staff;
    private readonly float[] _perStaff;

    internal MilestoneProcess(ProcessInputs inputs, MilestoneTarget target)
        : base(inputs, ownRows: 3 * target.Steps.Length)
    {
        _target = target;
        _network = new MilestoneNetwork(target.Steps, target.FinalStep);
        _takes = [.. target.Steps.Select(s => inputs.Quantity($"steps/{s.Id}/takes", s.Takes))];

        // A step without a season of its own goes by the target's, if that has one.
        _seasons = [.. target.Steps.Select(s => (s.SeasonId ?? target.SeasonId) is { } id ? inputs.Seasons[id] : null)];
        (_whole, _workable) = (new Rows[target.Steps.Length], new Rows?[target.Steps.Length]);
        _blocked = new Lane[target.Steps.Length];
        _costs = [.. target.Steps.Select(s => (float)s.Cost)];
        _leastCash = [.. target.Steps.Select(s => Tolerance.LeastOf(s.Cost))];
        _staff = [.. target.Steps.Select(s => (float)s.Staff)];
        _perStaff = [.. _staff.Select(s => 1f / s)];
    }

    private int Steps => _takes.Length;

    internal override ImmutableArray<double?> StepFinishesOf(int trial) =>
    [
        .. Enumerable.Range(0, Steps).Select(i => State.Row(Finish(i))[trial])
            .Select(finish => finish < Unfinished ? finish : (double?)null),
    ];

    protected override void BeginTrials()
    {
        for (var i = 0; i < Steps; i++)
        {
            _whole[i] = Block.Of(_takes[i]);
            _workable[i] = _seasons[i] is { } season ? Block.Of(season.Workable) : null;
            _whole[i].Lanes().CopyTo(State.Lanes(Remaining(i)), Lanes);
            State.Lanes(Finish(i)).Fill(Unfinished, Lanes);
            State.Lanes(Begun(i)).Fill(0f, Lanes);
        }
    }

    protected override void StepTrials(int period, StateRows state, CauseRow causes)
    {
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            Continue(period, k, state);
            var isShort = BeginReady(period, k, state);
            SetCauses(period, k, isShort, state, causes);
            BookLabour(period, k, state);
            Judge(period, k, state);
        }
    }

    private static int Remaining(int step) => StateRow.Own + (3 * step);

    private static int Finish(int step) => Remaining(step) + 1;

    // All bits set where the step has begun.
    private static int Begun(int step) => Remaining(step) + 2;

    /// <summary>Goes on with the steps that have begun.</summary>
    private void Continue(int period, int k, StateRows state)
    {
        for (var i = 0; i < Steps; i++)
        {
            var isUnderWay = state[Begun(i), k] & Vector256.GreaterThan(state[Finish(i), k], All(period));
            if (isUnderWay.ExtractMostSignificantBits() != 0)
            {
                Advance(i, period, k, isUnderWay, All(period), state);
            }
        }
    }

    /// <summary>Begins the steps whose turn comes, in the order of time, as long as there is cash for them.</summary>
    /// <returns>Where cash kept some step from beginning.</returns>
    private Lane BeginReady(int period, int k, StateRows state)
    {
        Array.Clear(_blocked);
        var isShort = Lane.Zero;
        var open = Gate.StartOf(Block, k);
        while (true)
        {
            var (next, at) = (All(-1f), All(period + 1f));
            for (var i = 0; i < Steps; i++)
            {
                var isOut = state[Begun(i), k] | _blocked[i];
                if (isOut.ExtractMostSignificantBits() == byte.MaxValue)
                {
                    continue;
                }

                var ready = Ready(i, k, open, state);
                var isSooner = Vector256.AndNot(Vector256.LessThan(ready, at), isOut);
                at = Vector256.ConditionalSelect(isSooner, ready, at);
                next = Vector256.ConditionalSelect(isSooner, All(i), next);
            }

            if (Vector256.LessThanAll(next, Lane.Zero))
            {
                return isShort;
            }

            for (var i = 0; i < Steps; i++)
            {
                var isNext = Vector256.Equals(next, All(i));
                if (isNext.ExtractMostSignificantBits() != 0)
                {
                    isShort |= Begin(i, period, k, isNext, Max(All(period), at), state);
                }
            }
        }
    }

    /// <summary>Begins a step where there is cash for it.</summary>
    /// <returns>Where there is not.</returns>
    private Lane Begin(int step, int period, int k, Lane where, Lane at, StateRows state)
    {
        var (cash, cost) = (state[StateRow.Cash, k], All(_costs[step]));
        var isPaid = where & Vector256.GreaterThanOrEqual(cash, All(_leastCash[step]));
        var paid = isPaid & Min(cost, cash);
        state[StateRow.Cash, k] = cash - paid;
        state[StateRow.Spent, k] += paid;
        state[Begun(step), k] |= isPaid;
        Advance(step, period, k, isPaid, at, state);
        var isBlocked = Vector256.AndNot(where, isPaid);
        _blocked[step] |= isBlocked;
        return isBlocked;
    }

    private Lane Ready(int step, int k, Lane open, StateRows state)
    {
        var ready = Max(open, All(_target.Steps[step].Start.Index));
        foreach (var before in _network.After[step])
        {
            ready = Max(ready, state[Finish(before), k]);
        }

        return ready;
    }

    private void Advance(int step, int period, int k, Lane where, Lane from, StateRows state)
    {
        var remaining = state[Remaining(step), k];
        var rate = SeasonRate(step, period, k) * StaffRate(step, k, state);
        var possible = rate * (All(period + 1f) - from);
        var whole = _whole[step].Lanes()[k];
        var isDone = Vector256.LessThanOrEqual(remaining, Fma(All(Tolerance.RelativeSingle), whole, possible));

        // What rounding leaves over is done by the end of the period, too.
        var takes = Vector256.GreaterThan(rate, Lane.Zero) & (remaining / Max(rate, All(1f / Unfinished)));
        var end = Min(All(period + 1f), from + takes);
        state[Finish(step), k] = Vector256.ConditionalSelect(where & isDone, end, state[Finish(step), k]);
        state[Remaining(step), k] = Vector256.ConditionalSelect(
            where, Vector256.AndNot(remaining - possible, isDone), remaining);
    }

    private Lane SeasonRate(int step, int period, int k) =>
        _workable[step] is { } workable ? workable.Lanes(period)[k] : All(1f);

    private Lane StaffRate(int step, int k, StateRows state) => _staff[step] > 0f
        ? Min(All(1f), state[StateRow.Present, k] * All(_perStaff[step]))
        : All(1f);

    private void BookLabour(int period, int k, StateRows state)
    {
        var used = Lane.Zero;
        for (var i = 0; i < Steps; i++)
        {
            var isUnderWay = state[Begun(i), k] & Vector256.GreaterThan(state[Finish(i), k], All(period));
            used += isUnderWay & All(_staff[i]);
        }

        var present = state[StateRow.Present, k];
        used = Min(used, present);
        state[StateRow.Used, k] += used;
        state[StateRow.Idle, k] += present - used;
    }

    /// <summary>Says what held back the step that is in the way: the slowest factor of the first that is not finished.</summary>
    private void SetCauses(int period, int k, Lane isShort, StateRows state, CauseRow causes)
    {
        var (capacity, season, staffing, isWaiting) = (Lane.Zero, Lane.Zero, Lane.Zero, Lane.Zero);
        var open = Vector256.AndNot(Lane.AllBitsSet, isShort);
        for (var i = 0; i < Steps && open.ExtractMostSignificantBits() != 0; i++)
        {
            if (!_network.Counts[i])
            {
                continue;
            }

            var isUnfinished = open & Vector256.GreaterThan(state[Finish(i), k], All(period + 1f));
            var isUnderWay = isUnfinished & state[Begun(i), k];
            isWaiting |= Vector256.AndNot(isUnfinished, isUnderWay);
            var (byWeather, byPeople) = (SeasonRate(i, period, k), StaffRate(i, k, state));
            var isFree = Vector256.GreaterThanOrEqual(Min(byWeather, byPeople), All(1f));
            var isWeather = Vector256.AndNot(Vector256.LessThanOrEqual(byWeather, byPeople), isFree);
            capacity |= isUnderWay & isFree;
            season |= isUnderWay & isWeather;
            staffing |= Vector256.AndNot(isUnderWay, isFree | isWeather);
            open = Vector256.AndNot(open, isUnderWay);
        }

        causes.Set(k, isShort, staffing, season, capacity, open & isWaiting);
    }

    private void Judge(int period, int k, StateRows state)
    {
        var (end, total, left) = (Lane.Zero, Lane.Zero, Lane.Zero);
        for (var i = 0; i < Steps; i++)
        {
            if (_network.Counts[i])
            {
                end = Max(end, state[Finish(i), k]);
                total += _whole[i].Lanes()[k];
                left += state[Remaining(i), k];
            }
        }

        var isDone = Vector256.LessThanOrEqual(end, All((period + 1f) * (1f + Tolerance.RelativeSingle)));
        var share = Vector256.GreaterThan(total, Lane.Zero) & (All(1f) - (left / Max(total, All(1f / Unfinished))));
        var attainment = Vector256.ConditionalSelect(isDone, All(1f), Max(Lane.Zero, share));
        state[StateRow.Attainment, k] = attainment;
        Outcome.Finish(k, isDone & IsInWindow(end));
        if (period == Deadline)
        {
            state[StateRow.Shortfall, k] = All(1f) - attainment;
        }
    }

    private Lane IsInWindow(Lane end) => _target.Window is { } window
        ? Vector256.GreaterThanOrEqual(end, All(Tolerance.LeastOf(window.From.Index)))
            & Vector256.LessThanOrEqual(end, All(Tolerance.MostOf(window.To.Index + 1.0)))
        : Lane.AllBitsSet;
}
