using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>The share of a team's posts that is at work in each period.</summary>
internal sealed class TeamPath : WorldPath
{
    private readonly Team _team;
    private readonly ShareLaw _available;
    private readonly InputDraw _presence;
    private readonly FilledPosts _filled;
    private readonly SecondedShare[] _seconded;

    private TeamPath(Team team, InputDraw presence, FilledPosts filled, SecondedShare[] seconded, int periods)
        : base(
            $"team {presence.Key}|{filled.Key}|{string.Join(' ', team.Available)}|{string.Join('|', seconded.Select(s => s.Key))}",
            periods)
    {
        (_team, _presence, _filled, _seconded) = (team, presence, filled, seconded);
        _available = new ShareLaw(team.Available);
    }

    /// <summary>Gets the team's id.</summary>
    internal string TeamId => _team.Id;

    /// <summary>Gets what is uncertain of it: who is at work and, one by one, what that is made of.</summary>
    internal IEnumerable<DrawnPart> Drawn
    {
        get
        {
            List<DrawnPart> parts = [.. _seconded.Where(s => s.IsUncertain).Select(s => s.Drawn)];
            if (_filled.IsUncertain)
            {
                parts.Insert(0, new DrawnPart(PlanInputs.OfAttrition(_team.Id), DrawnRhythm.Mean, FillKeptPosts));
            }

            if (_team.Available.Any(a => !a.IsCertain))
            {
                parts.Insert(0, new DrawnPart(PlanInputs.OfAvailability(_team.Id), DrawnRhythm.Mean, FillAvailable));
            }

            return parts.Count == 0
                ? []
                : [.. parts, new DrawnPart(PlanInputs.OfTeam(_team.Id, "atWork"), DrawnRhythm.Periods, Fill)];
        }
    }

    internal static TeamPath Of(Team team, PlanCalendar calendar, InputDraws inputs, QuantityLaws laws) => new(
        team,
        inputs.PerPeriod(PlanInputs.OfAvailability(team.Id), team.Persistence),
        new FilledPosts(team, inputs.PerPeriod(PlanInputs.OfAttrition(team.Id), 0.0), calendar.PeriodsPerYear),
        [.. team.Secondments.Select(s => SecondedShare.Of(team.Id, s, calendar, inputs, laws))],
        calendar.Count);

    internal override void Fill(WorldBlock block, Rows rows)
    {
        FillAvailable(block, rows);
        var filled = block.Pool.Take(Count);
        _filled.Fill(block, filled);
        var away = block.Pool.Take(Count);
        for (var t = 0; t < Count; t++)
        {
            away.Lanes(t).Fill(0f, block.Lanes);
        }

        Array.ForEach(_seconded, s => s.AddTo(block, away));
        for (var t = 0; t < Count; t++)
        {
            Combine(rows.Lanes(t), filled.Lanes(t), away.Lanes(t), block.Lanes);
        }

        block.Pool.Return(away);
        block.Pool.Return(filled);
    }

    private void FillAvailable(WorldBlock block, Rows rows)
    {
        block.FillPath(_presence, rows);
        for (var t = 0; t < Count; t++)
        {
            _available.Fill(t, rows.Lanes(t), rows.Lanes(t), block.Lanes);
        }
    }

    /// <summary>Fills the share of posts that are filled.</summary>
    private void FillKeptPosts(WorldBlock block, Rows rows)
    {
        _filled.Fill(block, rows);
        var post = All(1f / _team.Headcount);
        for (var t = 0; t < Count; t++)
        {
            var row = rows.Lanes(t);
            for (var k = 0; k < block.Lanes; k += LaneRow.Width)
            {
                row[k] *= post;
            }
        }
    }

    private void Combine(LaneRow present, LaneRow filled, LaneRow away, int lanes)
    {
        var post = All(1f / _team.Headcount);
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            present[k] = filled[k] * post * present[k] * (All(1f) - Min(All(1f), away[k]));
        }
    }
}
