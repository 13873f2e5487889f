using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Reference.Drivers;

/// <summary>A team's path: the share of its posts that is at work in each period.</summary>
internal sealed class TeamPath
{
    private readonly Team _team;
    private readonly SharePath _share;
    private readonly PathDraw _presence;
    private readonly PathDraw _attrition;
    private readonly SecondmentPath[] _secondments;
    private readonly double _leaving;
    private readonly int[] _left;
    private readonly int[] _filled;
    private readonly double[] _away;

    internal TeamPath(Team team, PlanCalendar calendar, InputDraws inputs, QuantityLaws laws, int length)
    {
        _team = team;
        _share = new SharePath(team.Available);
        _presence = new PathDraw(inputs.PerPeriod(PlanInputs.OfAvailability(team.Id), team.Persistence), length);
        _attrition = new PathDraw(inputs.PerPeriod(PlanInputs.OfAttrition(team.Id), 0.0), length);
        _secondments =
        [
            .. team.Secondments.Select(s => new SecondmentPath(team.Id, s, calendar, inputs, laws, length)),
        ];
        _leaving = 1.0 - Math.Pow(1.0 - team.AttritionPerYear, 1.0 / calendar.PeriodsPerYear);
        _left = new int[calendar.Count * length];
        _filled = new int[length];
        _away = new double[length];
        Present = new PeriodRows(calendar.Count, length);
    }

    /// <summary>Gets the team's id.</summary>
    internal string Id => _team.Id;

    /// <summary>Gets the share of the team's posts at work, in [0, 1].</summary>
    internal PeriodRows Present { get; }

    internal void Fill(BlockDraws draws)
    {
        _presence.Begin(draws);
        _attrition.Begin(draws);
        Array.Fill(_filled, _team.Headcount - _team.Vacant);
        foreach (var secondment in _secondments)
        {
            secondment.Begin(draws);
        }

        for (var t = 0; t < draws.Periods; t++)
        {
            FillPosts(t, draws.Trials);
            var away = _away.AsSpan(0, draws.Trials);
            away.Clear();
            foreach (var secondment in _secondments)
            {
                secondment.Add(t, away);
            }

            var normals = _presence.Next(t);
            var present = Present.Row(t);
            for (var k = 0; k < away.Length; k++)
            {
                present[k] = (double)_filled[k] / _team.Headcount * _share.At(t, normals[k]) * (1.0 - Math.Min(1.0, away[k]));
            }
        }
    }

    /// <summary>Fills again the posts whose time has come, then lets filled ones fall vacant.</summary>
    private void FillPosts(int period, int trials)
    {
        if (_leaving <= 0.0 || _team.RefillPeriods == 0)
        {
            return;
        }

        var normals = _attrition.Next(period);
        var left = _left.AsSpan(period * _filled.Length, _filled.Length);
        var refilled = period - _team.RefillPeriods;
        var back = refilled < 0 ? default : _left.AsSpan(refilled * _filled.Length, _filled.Length);
        for (var k = 0; k < trials; k++)
        {
            var filled = _filled[k] + (refilled < 0 ? 0 : back[k]);
            left[k] = BinomialQuantile.Of(filled, _leaving, NormalCdf.Of(normals[k]));
            _filled[k] = filled - left[k];
        }
    }
}
