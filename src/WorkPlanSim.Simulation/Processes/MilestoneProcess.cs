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
internal sealed partial class MilestoneProcess : Process
{
    // The finish of a step that has begun; of one that has not; and, until the period ends, of one that lacks cash to begin.
    private const float Unfinished = QuantityPath.Endless;
    private const float NotBegun = 2f * Unfinished;
    private const float Blocked = 3f * Unfinished;

    // What all steps that count take; the last finish of those that are over in all trials; when the target may
    // start; all bits set where cash has kept a step from beginning.
    private const int Total = StateRow.Own;
    private const int LastFinish = Total + 1;
    private const int Opening = LastFinish + 1;
    private const int Short = Opening + 1;

    private readonly MilestoneTarget _target;
    private readonly MilestoneNetwork _network;
    private readonly QuantityPath[] _takes;
    private readonly SeasonPaths?[] _seasons;
    private readonly Rows[] _whole;
    private readonly Rows?[] _workable;
    private readonly float[] _costs;
    private readonly float[] _leastCash;
    private readonly float[] _staff;
    private readonly float[] _perStaff;

    // Whether a step is over in all trials, whether it has come to be, and whether it is over in any.
    private readonly bool[] _isOver;
    private readonly bool[] _isEnding;
    private readonly bool[] _hasFinish;
    private bool _hasShort;

    // Steps that are over neither take labour nor are in the way, and of them nothing is left.
    private int[] _open = [];
    private int[] _openThatCount = [];

    internal MilestoneProcess(ProcessInputs inputs, MilestoneTarget target)
        : base(inputs, ownRows: 4 + (2 * target.Steps.Length))
    {
        _target = target;
        _network = new MilestoneNetwork(target.Steps, target.FinalStep);
        _takes = [.. target.Steps.Select(s => inputs.Quantity($"steps/{s.Id}/takes", s.Takes))];

        // A step without a season of its own goes by the target's, if that has one.
        _seasons = [.. target.Steps.Select(s => (s.SeasonId ?? target.SeasonId) is { } id ? inputs.Seasons[id] : null)];
        (_whole, _workable) = (new Rows[target.Steps.Length], new Rows?[target.Steps.Length]);
        _costs = [.. target.Steps.Select(s => (float)s.Cost)];
        _leastCash = [.. target.Steps.Select(s => Tolerance.LeastOf(s.Cost))];
        _staff = [.. target.Steps.Select(s => (float)s.Staff)];
        _perStaff = [.. _staff.Select(s => 1f / s)];
        _isOver = new bool[target.Steps.Length];
        _isEnding = new bool[target.Steps.Length];
        _hasFinish = new bool[target.Steps.Length];
    }

    private int Steps => _takes.Length;

    internal override ImmutableArray<double?> StepFinishesOf(int trial) =>
    [
        .. Enumerable.Range(0, Steps).Select(i => State.Row(Finish(i))[trial])
            .Select(finish => finish < Unfinished ? finish : (double?)null),
    ];

    protected override void BeginTrials()
    {
        State.Lanes(Total).Fill(0f, Lanes);
        State.Lanes(LastFinish).Fill(0f, Lanes);
        State.Lanes(Short).Fill(0f, Lanes);
        Array.Clear(_isOver);
        Array.Clear(_isEnding);
        Array.Clear(_hasFinish);
        _hasShort = false;
        ListOpen();
        for (var i = 0; i < Steps; i++)
        {
            _whole[i] = Block.Of(_takes[i]);
            _workable[i] = _seasons[i] is { } season ? Block.Of(season.Workable) : null;
            _whole[i].Lanes().CopyTo(State.Lanes(Remaining(i)), Lanes);
            State.Lanes(Finish(i)).Fill(NotBegun, Lanes);
            for (var k = 0; k < Lanes && _network.Counts[i]; k += LaneRow.Width)
            {
                State.Lanes(Total)[k] += _whole[i].Lanes()[k];
            }
        }
    }

    protected override void StepTrials(int period, StateRows state, CauseRow causes)
    {
        Prepare(state);
        Sweep(period, state, goesOn: true);
        while (BeginCompeting(period, state))
        {
            Sweep(period, state, goesOn: false);
        }

        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            SetCauses(_openThatCount, period, k, state, causes);
            BookLabour(_open, period, k, state);
            Judge(_openThatCount, period, k, state);
        }

        CloseOver(state);
    }

    private static int Remaining(int step) => Short + 1 + (2 * step);

    private static int Finish(int step) => Remaining(step) + 1;

    private void BookLabour(ReadOnlySpan<int> steps, int period, int k, StateRows state)
    {
        var used = Lane.Zero;
        foreach (var step in steps)
        {
            var finish = state[Finish(step), k];
            used += IsBegun(finish) & Vector256.GreaterThan(finish, All(period)) & All(_staff[step]);
        }

        var present = state[StateRow.Present, k];
        used = Min(used, present);
        state[StateRow.Used, k] += used;
        state[StateRow.Idle, k] += present - used;
    }

    /// <summary>Says what held back the step that is in the way: the slowest factor of the first that is not finished.</summary>
    private void SetCauses(ReadOnlySpan<int> steps, int period, int k, StateRows state, CauseRow causes)
    {
        var isShort = state[Short, k];
        var (capacity, season, staffing, isWaiting) = (Lane.Zero, Lane.Zero, Lane.Zero, Lane.Zero);
        var open = Vector256.AndNot(Lane.AllBitsSet, isShort);
        foreach (var step in steps)
        {
            var finish = state[Finish(step), k];
            var isUnfinished = open & Vector256.GreaterThan(finish, All(period + 1f));
            var isUnderWay = isUnfinished & IsBegun(finish);
            isWaiting |= Vector256.AndNot(isUnfinished, isUnderWay);
            if (isUnderWay.ExtractMostSignificantBits() == 0)
            {
                continue;
            }

            var (byWeather, byPeople) = (SeasonRate(step, period, k), StaffRate(step, k, state));
            var isFree = Vector256.GreaterThanOrEqual(Min(byWeather, byPeople), All(1f));
            var isWeather = Vector256.AndNot(Vector256.LessThanOrEqual(byWeather, byPeople), isFree);
            capacity |= isUnderWay & isFree;
            season |= isUnderWay & isWeather;
            staffing |= Vector256.AndNot(isUnderWay, isFree | isWeather);
            open = Vector256.AndNot(open, isUnderWay);
        }

        causes.Set(k, isShort, staffing, season, capacity, open & isWaiting);
    }

    private void Judge(ReadOnlySpan<int> steps, int period, int k, StateRows state)
    {
        var (end, total, left) = (state[LastFinish, k], state[Total, k], Lane.Zero);
        foreach (var step in steps)
        {
            end = Max(end, state[Finish(step), k]);
            left += state[Remaining(step), k];
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

    /// <summary>Keeps of the steps that have come to be over in all trials only when the last of them finished.</summary>
    private void CloseOver(StateRows state)
    {
        var isAnyNew = false;
        for (var i = 0; i < Steps; i++)
        {
            if (_isOver[i] || !_isEnding[i])
            {
                continue;
            }

            _isOver[i] = isAnyNew = true;
            for (var k = 0; k < Lanes && _network.Counts[i]; k += LaneRow.Width)
            {
                state[LastFinish, k] = Max(state[LastFinish, k], state[Finish(i), k]);
            }
        }

        if (isAnyNew)
        {
            ListOpen();
        }
    }

    private void ListOpen()
    {
        _open = [.. Enumerable.Range(0, Steps).Where(i => !_isOver[i])];
        _openThatCount = [.. _open.Where(i => _network.Counts[i])];
    }
}
