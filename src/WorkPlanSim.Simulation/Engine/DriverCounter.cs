using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>Counts, over the trials of a block, what the first scenario's drivers did.</summary>
/// <param name="funds">Its funds.</param>
/// <param name="teams">Its teams.</param>
/// <param name="seasons">Its seasons.</param>
internal sealed class DriverCounter(FundPath[] funds, TeamPath[] teams, SeasonPaths[] seasons)
{
    private readonly byte[] _bins = new byte[Model.BlockLength];

    /// <summary>Gives the rows of what it counts.</summary>
    /// <param name="block">The block.</param>
    /// <returns>The rows of the funds, then the teams, then the seasons, not to be written to.</returns>
    internal Rows[] RowsOf(WorldBlock block) =>
    [
        .. funds.Select(f => block.Of(f)),
        .. teams.Select(t => block.Of(t)),
        .. seasons.Select(s => block.Of(s.Workable)),
    ];

    /// <summary>Counts a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="tallies">What is added to, in the same order. Shape [drivers].</param>
    internal void Count(WorldBlock block, IReadOnlyList<DriverTally> tallies)
    {
        var next = 0;
        foreach (var fund in funds)
        {
            CountArrived(block, block.Of(fund), tallies[next++]);
        }

        foreach (var team in teams)
        {
            CountRows(block, block.Of(team), tallies[next++]);
        }

        foreach (var season in seasons)
        {
            CountRows(block, block.Of(season.Workable), tallies[next++]);
        }
    }

    private void CountRows(WorldBlock block, Rows rows, DriverTally tally)
    {
        for (var t = 0; t < block.Periods; t++)
        {
            tally.Count(t, rows.Lanes(t), _bins, block.Trials);
        }
    }

    /// <summary>Counts the money that has arrived so far: a share of the whole amount, not of the period's.</summary>
    private void CountArrived(WorldBlock block, Rows arriving, DriverTally tally)
    {
        var sum = block.Pool.Take();
        var arrived = sum.Lanes();
        arrived.Fill(0f, block.Lanes);
        for (var t = 0; t < block.Periods; t++)
        {
            var row = arriving.Lanes(t);
            for (var k = 0; k < block.Lanes; k += LaneRow.Width)
            {
                arrived[k] += row[k];
            }

            tally.Count(t, arrived, _bins, block.Trials);
        }

        block.Pool.Return(sum);
    }
}
