using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>One cause that draws people away: the share of the team that is away for it in each period.</summary>
internal sealed class SecondedShare
{
    private readonly string _name;
    private readonly Secondment _secondment;
    private readonly bool[] _mayBegin;
    private readonly float _threshold;
    private readonly InputDraw _input;
    private readonly QuantityPath _share;

    private SecondedShare(
        string name, Secondment secondment, bool[] mayBegin, float threshold, InputDraw input, QuantityPath share)
        => (_name, _secondment, _mayBegin, _threshold, _input, _share)
            = (name, secondment, mayBegin, threshold, input, share);

    /// <summary>Gets all that it depends on.</summary>
    internal string Key =>
        $"{_input.Key} {_share.Key} {_secondment.LastsPeriods} {_threshold:R} {string.Concat(_mayBegin.Select(m => m ? 1 : 0))}";

    /// <summary>Gets whether it differs from trial to trial.</summary>
    internal bool IsUncertain => _mayBegin.Contains(true) && _secondment.MonthlyProbability > 0.0
        && (_secondment.MonthlyProbability < 1.0 || !_share.IsCertain);

    /// <summary>Gets it by itself: the share of the team that is away for it.</summary>
    internal DrawnPart Drawn => new(_name, DrawnRhythm.Mean, Fill);

    internal static SecondedShare Of(
        string teamId, Secondment secondment, PlanCalendar calendar, InputDraws inputs, QuantityLaws laws)
    {
        bool[] mayBegin =
        [
            .. Enumerable.Range(0, calendar.Count).Select(t => secondment.Months.Contains(calendar.MonthOf(Period.FromIndex(t)))),
        ];

        // A monthly probability p is that of at least one beginning; a shorter period has the root of the complement.
        var probability = 1.0 - Math.Pow(1.0 - secondment.MonthlyProbability, 12.0 / calendar.PeriodsPerYear);
        var name = PlanInputs.OfSecondment(teamId, secondment.Cause);
        var share = new QuantityPath(inputs.PerTrial(name + "/share"), secondment.Share, laws, (0.0, 1.0));
        return new SecondedShare(
            name, secondment, mayBegin, Threshold.Above(probability), inputs.PerPeriod(name, 0.0), share);
    }

    /// <summary>Adds the shares of the team that are away.</summary>
    /// <param name="block">The block.</param>
    /// <param name="away">What is added to. Shape [periods].</param>
    internal void AddTo(WorldBlock block, Rows away)
    {
        var begun = block.Pool.Take(away.Count);
        block.FillPath(_input, begun);
        for (var t = 0; t < away.Count; t++)
        {
            MarkBegun(t, begun.Lanes(t), block.Lanes);
        }

        var share = block.Pool.Take();
        _share.Fill(block, share);
        for (var t = 0; t < away.Count; t++)
        {
            for (var from = Math.Max(0, t - _secondment.LastsPeriods + 1); from <= t; from++)
            {
                AddAway(away.Lanes(t), begun.Lanes(from), share.Lanes(), block.Lanes);
            }
        }

        block.Pool.Return(share);
        block.Pool.Return(begun);
    }

    private void Fill(WorldBlock block, Rows rows)
    {
        for (var t = 0; t < rows.Count; t++)
        {
            rows.Lanes(t).Fill(0f, block.Lanes);
        }

        AddTo(block, rows);
    }

    private void MarkBegun(int period, LaneRow row, int lanes)
    {
        if (!_mayBegin[period])
        {
            row.Fill(0f, lanes);
            return;
        }

        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            row[k] = Vector256.GreaterThan(row[k], All(_threshold)) & All(1f);
        }
    }

    private static void AddAway(LaneRow away, LaneRow begun, LaneRow share, int lanes)
    {
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            away[k] = Fma(begun[k], share[k], away[k]);
        }
    }
}
