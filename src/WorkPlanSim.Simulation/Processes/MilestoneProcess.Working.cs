using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <content>
/// The work of a period, step by step in an order in which each comes after those that it waits for. Only where steps compete for
/// cash does their order in time matter: they begin one by one, and after each what waits for it.
/// </content>
internal sealed partial class MilestoneProcess
{
    /// <summary>Notes when the target may start, and forgets what lacked cash in the period before.</summary>
    private void Prepare(StateRows state)
    {
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            state[Opening, k] = Gate.StartOf(Block, k);
        }

        if (!_hasShort)
        {
            return;
        }

        _hasShort = false;
        State.Lanes(Short).Fill(0f, Lanes);
        foreach (var step in _network.Competing)
        {
            for (var k = 0; k < Lanes; k += LaneRow.Width)
            {
                state[Finish(step), k] = Min(state[Finish(step), k], All(NotBegun));
            }
        }
    }

    /// <summary>Goes through the steps that are not over and whose turn may have come in some trial.</summary>
    /// <param name="period">The period.</param>
    /// <param name="state">The rows of the state.</param>
    /// <param name="goesOn">Whether to go on with those that have begun, too.</param>
    private void Sweep(int period, StateRows state, bool goesOn)
    {
        foreach (var step in _network.Order)
        {
            if (!_isOver[step] && Array.TrueForAll(_network.After[step], before => _hasFinish[before]))
            {
                Go(step, period, state, goesOn);
            }
        }
    }

    private void Go(int step, int period, StateRows state, bool goesOn)
    {
        var (now, next) = (All(period), All(period + 1f));
        var mayGoOn = goesOn ? Lane.AllBitsSet : Lane.Zero;
        var whole = _whole[step].Lanes();
        var hasSeason = _workable[step] is not null;
        var workable = _workable[step] is { } season ? season.Lanes(period) : whole;
        var mayBegin = Array.IndexOf(_network.Competing, step) < 0;
        var (isOver, isFinished) = (Lane.AllBitsSet, Lane.Zero);
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            var finish = state[Finish(step), k];
            var isBegun = IsBegun(finish);
            var works = mayGoOn & isBegun & Vector256.GreaterThan(finish, now);
            var from = now;
            if (mayBegin && isBegun.ExtractMostSignificantBits() != byte.MaxValue)
            {
                var ready = Ready(step, k, state);
                var begins = Vector256.AndNot(Vector256.LessThan(ready, next), isBegun);
                if (_costs[step] > 0f && begins.ExtractMostSignificantBits() != 0)
                {
                    begins = Pay(step, k, begins, state);
                }

                from = Vector256.ConditionalSelect(begins, Max(ready, now), now);
                works |= begins;
            }

            if (works.ExtractMostSignificantBits() != 0)
            {
                var rate = (hasSeason ? workable[k] : All(1f)) * StaffRate(step, k, state);
                finish = Advance(step, k, new Turn(works, from, next, rate, whole[k]), finish, state);
            }

            isOver &= Vector256.LessThanOrEqual(finish, next);
            isFinished |= Vector256.LessThanOrEqual(finish, next);
        }

        _isEnding[step] = isOver.ExtractMostSignificantBits() == byte.MaxValue;
        _hasFinish[step] |= isFinished.ExtractMostSignificantBits() != 0;
    }

    /// <summary>Begins, of the steps that compete for cash, the one whose turn comes first, where there is cash for it.</summary>
    /// <returns>Whether a turn came in some trial.</returns>
    private bool BeginCompeting(int period, StateRows state)
    {
        var hasTurn = false;
        for (var k = 0; k < Lanes && _network.Competing.Length > 0; k += LaneRow.Width)
        {
            var (first, at) = (All(-1f), All(period + 1f));
            foreach (var step in _network.Competing)
            {
                var ready = Ready(step, k, state);
                var isSooner = Vector256.LessThan(ready, at) & Vector256.Equals(state[Finish(step), k], All(NotBegun));
                at = Vector256.ConditionalSelect(isSooner, ready, at);
                first = Vector256.ConditionalSelect(isSooner, All(step), first);
            }

            foreach (var step in _network.Competing)
            {
                var isFirst = Vector256.Equals(first, All(step));
                if (isFirst.ExtractMostSignificantBits() != 0)
                {
                    hasTurn = true;
                    var begins = Pay(step, k, isFirst, state);
                    var finish = Vector256.ConditionalSelect(
                        Vector256.AndNot(isFirst, begins), All(Blocked), state[Finish(step), k]);
                    var rate = SeasonRate(step, period, k) * StaffRate(step, k, state);
                    var turn = new Turn(begins, Max(All(period), at), All(period + 1f), rate, _whole[step].Lanes()[k]);
                    Advance(step, k, turn, finish, state);
                }
            }
        }

        return hasTurn;
    }

    /// <summary>Pays for a step where there is cash for it, and notes where there is not.</summary>
    /// <returns>Where there is.</returns>
    private Lane Pay(int step, int k, Lane where, StateRows state)
    {
        var cash = state[StateRow.Cash, k];
        var isPaid = where & Vector256.GreaterThanOrEqual(cash, All(_leastCash[step]));
        var paid = isPaid & Min(All(_costs[step]), cash);
        state[StateRow.Cash, k] = cash - paid;
        state[StateRow.Spent, k] += paid;
        var isShort = Vector256.AndNot(where, isPaid);
        state[Short, k] |= isShort;
        _hasShort |= isShort.ExtractMostSignificantBits() != 0;
        return isPaid;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane Ready(int step, int k, StateRows state)
    {
        var ready = Max(state[Opening, k], All(_target.Steps[step].Start.Index));
        foreach (var before in _network.After[step])
        {
            ready = Max(ready, state[Finish(before), k]);
        }

        return ready;
    }

    /// <summary>Works at a step for the rest of a period.</summary>
    /// <returns>Its finish.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane Advance(int step, int k, Turn turn, Lane finish, StateRows state)
    {
        var remaining = state[Remaining(step), k];
        var (where, from, until, rate) = (turn.Where, turn.From, turn.Until, turn.Rate);
        var possible = rate * (until - from);
        var isDone = Vector256.LessThanOrEqual(remaining, Fma(All(Tolerance.RelativeSingle), turn.Whole, possible));

        // What rounding leaves over is done by the end of the period, too.
        var takes = Vector256.GreaterThan(rate, Lane.Zero) & (remaining / Max(rate, All(1f / Unfinished)));
        var end = Vector256.ConditionalSelect(isDone, Min(until, from + takes), All(Unfinished));
        finish = Vector256.ConditionalSelect(where, end, finish);
        state[Finish(step), k] = finish;
        state[Remaining(step), k] = Vector256.ConditionalSelect(
            where, Vector256.AndNot(remaining - possible, isDone), remaining);
        return finish;
    }

    private Lane SeasonRate(int step, int period, int k) =>
        _workable[step] is { } workable ? workable.Lanes(period)[k] : All(1f);

    private Lane StaffRate(int step, int k, StateRows state) => _staff[step] > 0f
        ? Min(All(1f), state[StateRow.Present, k] * All(_perStaff[step]))
        : All(1f);

    /// <summary>The rest of a period in which a step is worked at.</summary>
    /// <param name="Where">In which trials.</param>
    /// <param name="From">From when on.</param>
    /// <param name="Until">The end of the period.</param>
    /// <param name="Rate">At what rate.</param>
    /// <param name="Whole">What the whole step takes.</param>
    private readonly record struct Turn(Lane Where, Lane From, Lane Until, Lane Rate, Lane Whole);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane IsBegun(Lane finish) => Vector256.LessThanOrEqual(finish, All(Unfinished));
}
