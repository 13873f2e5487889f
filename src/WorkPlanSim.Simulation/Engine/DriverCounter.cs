using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>Counts, over the trials of a block, what the first scenario's drivers did.</summary>
/// <param name="funds">Its funds.</param>
/// <param name="teams">Its teams.</param>
/// <param name="seasons">Its seasons.</param>
internal sealed class DriverCounter(
    ReadOnlyMemory<FundPath> funds, ReadOnlyMemory<TeamPath> teams, ReadOnlyMemory<SeasonPaths> seasons)
{
    private readonly byte[] _bins = new byte[Model.BlockLength];

    /// <summary>Gives the rows of what it counts.</summary>
    /// <param name="block">The block.</param>
    /// <returns>The rows of the funds, then the teams, then the seasons, not to be written to.</returns>
    internal Rows[] RowsOf(WorldBlock block) =>
    [
        .. funds.ToArray().Select(f => block.Of(f)),
        .. teams.ToArray().Select(t => block.Of(t)),
        .. seasons.ToArray().Select(s => block.Of(s.Workable)),
    ];

    /// <summary>Counts a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="tally">What is added to.</param>
    internal void Count(WorldBlock block, Tally tally)
    {
        var next = 0;
        foreach (var fund in funds.Span)
        {
            CountArrived(block, block.Of(fund), tally.Drivers[next++]);
        }

        foreach (var team in teams.Span)
        {
            CountRows(block, block.Of(team), tally.Drivers[next++]);
        }

        foreach (var season in seasons.Span)
        {
            CountRows(block, block.Of(season.Workable), tally.Drivers[next++]);
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
