using System.Collections.Concurrent;
using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>A team's filled posts in each period: some fall vacant, binomially, and are filled again some periods later.</summary>
internal sealed class FilledPosts
{
    private readonly Team _team;
    private readonly InputDraw _input;
    private readonly double _leaving;
    private readonly ConcurrentDictionary<int, StepTable> _tables = new();

    internal FilledPosts(Team team, InputDraw input, int periodsPerYear)
    {
        (_team, _input) = (team, input);
        _leaving = team.RefillPeriods == 0 ? 0.0 : 1.0 - Math.Pow(1.0 - team.AttritionPerYear, 1.0 / periodsPerYear);
    }

    /// <summary>Gets all that it depends on.</summary>
    internal string Key => $"{_input.Key} {_team.Headcount} {_team.Vacant} {_leaving:R} {_team.RefillPeriods}";

    /// <summary>Gets whether any post may fall vacant.</summary>
    internal bool IsUncertain => _leaving > 0.0 && _team.Headcount > _team.Vacant;

    /// <summary>Fills the posts of each period.</summary>
    /// <param name="block">The block.</param>
    /// <param name="rows">Where to put them. Shape [periods].</param>
    internal void Fill(WorldBlock block, Rows rows)
    {
        var start = _team.Headcount - _team.Vacant;
        if (!IsUncertain)
        {
            for (var t = 0; t < rows.Count; t++)
            {
                rows.Lanes(t).Fill(start, block.Lanes);
            }

            return;
        }

        var left = block.Pool.Take(rows.Count);
        block.FillPath(_input, left);
        for (var t = 0; t < rows.Count; t++)
        {
            Step(t, start, rows, left, block.Lanes);
        }

        block.Pool.Return(left);
    }

    /// <summary>Fills again the posts whose time has come, then lets filled ones fall vacant; normals become those who left.</summary>
    private void Step(int period, int start, Rows rows, Rows left, int lanes)
    {
        var row = rows.Lanes(period);
        if (period == 0)
        {
            row.Fill(start, lanes);
        }
        else
        {
            rows.Lanes(period - 1).CopyTo(row, lanes);
        }

        var refilled = period - _team.RefillPeriods;
        for (var k = 0; k < lanes && refilled >= 0; k += LaneRow.Width)
        {
            row[k] += left.Lanes(refilled)[k];
        }

        // The more posts, the sooner somebody leaves: below this normal nobody does.
        var nobody = All(TableOf(_team.Headcount).FirstThreshold);
        var leaving = left.Lanes(period);
        var filled = rows.Row(period);
        var gone = left.Row(period);
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            if (Vector256.GreaterThanAny(leaving[k], nobody))
            {
                for (var i = k; i < k + LaneRow.Width; i++)
                {
                    gone[i] = filled[i] > 0f ? TableOf((int)filled[i]).At(gone[i]) : 0f;
                }
            }
            else
            {
                leaving[k] = Lane.Zero;
            }

            row[k] -= leaving[k];
        }
    }

    private StepTable TableOf(int tries) =>
        _tables.TryGetValue(tries, out var table)
            ? table
            : _tables.GetOrAdd(tries, static (n, chance) => StepTable.OfBinomial(n, chance), _leaving);
}
