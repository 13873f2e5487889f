using WorkPlanSim.Simulation.Kernels;
using System.Collections.Immutable;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>
/// A network of steps. A step goes at a rate that is constant within a period; its finish is a real number, so that with no drivers
/// this is a classical stochastic activity network.
/// </summary>
internal sealed class MilestoneProcess : Process
{
    private const double Unfinished = double.PositiveInfinity;

    private readonly MilestoneTarget _target;
    private readonly TrialQuantity[] _takes;
    private readonly SeasonPath?[] _seasons;
    private readonly int[][] _after;
    private readonly bool[] _counts;
    private readonly double[][] _total;
    private readonly double[][] _remaining;
    private readonly double[][] _finish;
    private readonly bool[][] _begun;
    private readonly bool[] _blocked;

    internal MilestoneProcess(ProcessInputs inputs, MilestoneTarget target)
        : base(inputs)
    {
        _target = target;
        var steps = target.Steps;
        _takes = [.. steps.Select(s => inputs.Quantity($"steps/{s.Id}/takes", s.Takes))];

        // A step without a season of its own goes by the target's, if that has one.
        _seasons = [.. steps.Select(s => (s.SeasonId ?? target.SeasonId) is { } id ? inputs.Seasons[id] : null)];
        _after = [.. steps.Select(s => s.After.Select(id => IndexOf(steps, id)).ToArray())];
        _counts = CountingSteps(steps, target.FinalStep);
        double[][] Columns() => [.. steps.Select(_ => new double[Length])];
        (_total, _remaining, _finish) = (Columns(), Columns(), Columns());
        _begun = [.. steps.Select(_ => new bool[Length])];
        _blocked = new bool[steps.Length];
    }

    protected override void BeginTrials(BlockDraws draws)
    {
        for (var i = 0; i < _takes.Length; i++)
        {
            _takes[i].Fill(draws, _total[i].AsSpan(0, Trials));
            _total[i].CopyTo(_remaining[i], 0);
            Array.Fill(_finish[i], Unfinished);
            Array.Clear(_begun[i]);
        }
    }

    protected override void StepTrials(int period, Span<byte> causes)
    {
        for (var k = 0; k < causes.Length; k++)
        {
            Continue(period, k);
            var isShortOfCash = BeginReady(period, k);
            causes[k] = (byte)Cause(period, k, isShortOfCash);
            Labour.Book(k, UsedLabour(period, k));
            Judge(period, k);
        }
    }

    /// <summary>Goes on with the steps that have begun.</summary>
    private void Continue(int period, int trial)
    {
        for (var i = 0; i < _takes.Length; i++)
        {
            if (_begun[i][trial] && _finish[i][trial] > period)
            {
                Advance(i, trial, period, period);
            }
        }
    }

    /// <summary>Begins the steps whose turn comes, in the order of time, as long as there is cash for them.</summary>
    /// <returns>Whether cash kept some step from beginning.</returns>
    private bool BeginReady(int period, int trial)
    {
        Array.Clear(_blocked);
        var isShort = false;
        while (true)
        {
            var (next, at) = (-1, period + 1.0);
            for (var i = 0; i < _takes.Length; i++)
            {
                if (!_begun[i][trial] && !_blocked[i] && Ready(i, trial) < at)
                {
                    (next, at) = (i, Ready(i, trial));
                }
            }

            if (next < 0)
            {
                return isShort;
            }

            var cost = _target.Steps[next].Cost;
            if (!Tolerance.AtLeast(Cash.Stock[trial], cost))
            {
                (_blocked[next], isShort) = (true, true);
                continue;
            }

            Cash.Pay(trial, Math.Min(cost, Cash.Stock[trial]));
            _begun[next][trial] = true;
            Advance(next, trial, period, Math.Max(period, at));
        }
    }

    private double Ready(int step, int trial)
    {
        var ready = Math.Max(Gate.StartOf(trial), _target.Steps[step].Start.Index);
        foreach (var before in _after[step])
        {
            ready = Math.Max(ready, _finish[before][trial]);
        }

        return ready;
    }

    private void Advance(int step, int trial, int period, double from)
    {
        var rate = Rate(step, trial, period);
        var possible = rate * (period + 1.0 - from);
        if (_remaining[step][trial] <= possible + (Tolerance.Relative * _total[step][trial]))
        {
            // What rounding leaves over is done by the end of the period, too.
            _finish[step][trial] = Math.Min(period + 1.0, from + (rate > 0.0 ? _remaining[step][trial] / rate : 0.0));
            _remaining[step][trial] = 0.0;
        }
        else
        {
            _remaining[step][trial] -= possible;
        }
    }

    private double Rate(int step, int trial, int period) => SeasonRate(step, trial, period) * StaffRate(step, trial);

    private double SeasonRate(int step, int trial, int period) =>
        _seasons[step] is { } season ? season.Workable.Row(period)[trial] : 1.0;

    private double StaffRate(int step, int trial) =>
        _target.Steps[step].Staff > 0.0 ? Math.Min(1.0, Labour.Present[trial] / _target.Steps[step].Staff) : 1.0;

    private double UsedLabour(int period, int trial)
    {
        var used = 0.0;
        for (var i = 0; i < _takes.Length; i++)
        {
            if (_begun[i][trial] && _finish[i][trial] > period)
            {
                used += _target.Steps[i].Staff;
            }
        }

        return Math.Min(used, Labour.Present[trial]);
    }

    /// <summary>Says what held back the step that is in the way: the slowest factor of the first that is not finished.</summary>
    private Bottleneck Cause(int period, int trial, bool isShortOfCash)
    {
        if (isShortOfCash)
        {
            return Bottleneck.Budget;
        }

        var isWaiting = false;
        for (var i = 0; i < _takes.Length; i++)
        {
            if (!_counts[i] || _finish[i][trial] <= period + 1.0)
            {
                continue;
            }

            if (_begun[i][trial])
            {
                var (season, staff) = (SeasonRate(i, trial, period), StaffRate(i, trial));
                return season >= 1.0 && staff >= 1.0 ? Bottleneck.Capacity
                    : season <= staff ? Bottleneck.Season
                    : Bottleneck.Staffing;
            }

            isWaiting = true;
        }

        return isWaiting ? Bottleneck.Start : Bottleneck.None;
    }

    private void Judge(int period, int trial)
    {
        var (end, total, left) = (0.0, 0.0, 0.0);
        for (var i = 0; i < _takes.Length; i++)
        {
            if (_counts[i])
            {
                end = Math.Max(end, _finish[i][trial]);
                total += _total[i][trial];
                left += _remaining[i][trial];
            }
        }

        var isDone = end <= (period + 1.0) * (1.0 + Tolerance.Relative);
        Attainment[trial] = isDone ? 1.0 : total > 0.0 ? 1.0 - (left / total) : 0.0;
        if (isDone && Outcome.Finish[trial] == TargetOutcome.Never && IsInWindow(end))
        {
            Outcome.Finish[trial] = period;
        }

        if (period == Deadline)
        {
            Shortfall[trial] = 1.0 - Attainment[trial];
        }
    }

    private bool IsInWindow(double end) => _target.Window is not { } window
        || (Tolerance.AtLeast(end, window.From.Index) && Tolerance.AtMost(end, window.To.Index + 1.0));

    /// <summary>Finds the steps on which the finish depends: the final one and all before it, or all.</summary>
    private bool[] CountingSteps(ImmutableArray<MilestoneStep> steps, string? final)
    {
        var counts = new bool[steps.Length];
        if (final is null)
        {
            Array.Fill(counts, true);
            return counts;
        }

        var open = new Stack<int>([IndexOf(steps, final)]);
        while (open.TryPop(out var step))
        {
            if (!counts[step])
            {
                counts[step] = true;
                Array.ForEach(_after[step], open.Push);
            }
        }

        return counts;
    }

    private static int IndexOf(ImmutableArray<MilestoneStep> steps, string id)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Id == id)
            {
                return i;
            }
        }

        throw new ArgumentException($"No step {id}.", nameof(id));
    }
}
