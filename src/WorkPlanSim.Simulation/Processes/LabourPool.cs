using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>The labour that a target's posts give it in each trial of a block.</summary>
/// <param name="sources">The posts.</param>
internal sealed class LabourPool(TeamSource[] sources)
{
    /// <summary>Gets the paths that it reads.</summary>
    internal IEnumerable<WorldPath> Paths => sources.Select(s => s.Team);

    /// <summary>Gives the posts of a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <returns>The posts; null where it has none.</returns>
    internal TeamSource? SourceOf(string teamId) => Array.Find(sources, s => s.Team.TeamId == teamId);

    internal static void Begin(WorldBlock block, Rows state)
    {
        state.Lanes(StateRow.Present).Fill(0f, block.Lanes);
        state.Lanes(StateRow.Used).Fill(0f, block.Lanes);
        state.Lanes(StateRow.Idle).Fill(0f, block.Lanes);
    }

    /// <summary>Fills the labour of a period.</summary>
    /// <param name="block">The block.</param>
    /// <param name="state">The process's rows.</param>
    /// <param name="period">The period.</param>
    internal void Fill(WorldBlock block, Rows state, int period)
    {
        var present = state.Lanes(StateRow.Present);
        for (var i = 0; i < sources.Length; i++)
        {
            var shares = block.Of(sources[i].Team).Lanes(period);
            var posts = All((float)sources[i].Posts[period]);
            if (sources[i].Recalled is { } recalled)
            {
                AddRecalled(present, posts, recalled.Lanes(), shares, isFirst: i == 0, block.Lanes);
                continue;
            }

            for (var k = 0; k < block.Lanes; k += LaneRow.Width)
            {
                present[k] = i == 0 ? posts * shares[k] : Fma(posts, shares[k], present[k]);
            }
        }
    }

    private static void AddRecalled(LaneRow present, Lane posts, LaneRow recalled, LaneRow shares, bool isFirst, int lanes)
    {
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            var actual = posts + recalled[k];
            present[k] = isFirst ? actual * shares[k] : Fma(actual, shares[k], present[k]);
        }
    }
}
