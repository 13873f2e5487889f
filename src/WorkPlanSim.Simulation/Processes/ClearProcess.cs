using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>A backlog is worked off while new cases come in; judged at the deadline.</summary>
internal sealed class ClearProcess : Process
{
    private const int Backlog = StateRow.Remaining;
    private const int Total = Backlog + 1;

    private readonly ClearTarget _target;
    private readonly Crew _crew;
    private readonly QuantityPath _initial;
    private readonly ArrivalsPath _arrivals;
    private readonly float _share;
    private readonly float _openLimit;
    private readonly float _mostOpen;
    private readonly float[] _comingFrom;

    internal ClearProcess(ProcessInputs inputs, ClearTarget target)
        : base(inputs, ownRows: 2)
    {
        _target = target;
        _crew = new Crew(
            inputs,
            new Crew.UnitNeeds("caseCost", target.CaseCost, "caseLabour", target.CaseLabour, null),
            target.Productivity);
        _initial = inputs.Quantity("initial", target.Initial);
        _share = (float)(target.Goal ?? 0.0);
        _openLimit = (float)(target.OpenLimit ?? 0.0);
        _mostOpen = Tolerance.MostOf(target.OpenLimit ?? 0.0);
        _arrivals = inputs.Arrivals(target.Arrivals);
        _comingFrom = [.. Enumerable.Range(0, Periods).Select(t => (float)target.Arrivals[Math.Min(t, Deadline + 1)..(Deadline + 1)].Sum())];
    }

    internal override double ProgressOf(int period, int trial) => State.Row(Backlog)[trial];

    /// <inheritdoc/>
    internal override Standing? StandingOf(int period, int trial)
    {
        // How many cases come until the deadline is known as their mean.
        var total = State.Lanes(Total)[trial];
        var closed = total - State.Lanes(Backlog)[trial];
        return new Standing(closed, closed, ToClose(total + All(_comingFrom[period])));
    }

    protected override void BeginTrials()
    {
        var initial = Block.Of(_initial).Lanes();
        initial.CopyTo(State.Lanes(Backlog), Lanes);
        initial.CopyTo(State.Lanes(Total), Lanes);
    }

    protected override void StepTrials(int period, StateRows state, CauseRow causes)
    {
        var arrivals = Block.Of(_arrivals).Lanes(period);
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            state[Backlog, k] += arrivals[k];
            state[Total, k] += arrivals[k];
        }

        _crew.Work(Block, State, period, causes);
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            Judge(period, k, state[Backlog, k], state[Total, k], state);
        }
    }

    private void Judge(int period, int trial, Lane backlog, Lane total, StateRows state)
    {
        var closed = total - backlog;

        // How much of what had to be closed is closed; with nothing to close, all of it.
        var toClose = ToClose(total);
        var isSome = Vector256.GreaterThan(toClose, Lane.Zero);
        state[StateRow.Attainment, trial] = Vector256.ConditionalSelect(
            isSome, closed / Max(toClose, All(1f / QuantityPath.Endless)), All(1f));
        if (period != Deadline)
        {
            return;
        }

        state[StateRow.Shortfall, trial] = Shortfall(closed, total, toClose);
        Outcome.Finish(trial, _target.OpenLimit is not null
            ? Vector256.LessThanOrEqual(backlog, All(_mostOpen))
            : Tolerance.AtLeast(closed, toClose));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane ToClose(Lane total) =>
        _target.Goal is not null ? All(_share) * total : Max(Lane.Zero, total - All(_openLimit));

    private Lane Shortfall(Lane closed, Lane total, Lane toClose)
    {
        if (_target.Goal is null)
        {
            return Max(Lane.Zero, toClose - closed);
        }

        var isSome = Vector256.GreaterThan(total, Lane.Zero);
        return isSome & Max(Lane.Zero, All(_share) - (closed / Max(total, All(1f / QuantityPath.Endless))));
    }
}
