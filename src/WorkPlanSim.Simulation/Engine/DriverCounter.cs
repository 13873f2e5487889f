using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>Counts, over the trials of a block, what the first scenario's drivers did.</summary>
/// <param name="funds">Its funds.</param>
/// <param name="teams">Its teams.</param>
/// <param name="seasons">Its seasons.</param>
/// <param name="length">The length of a row.</param>
internal sealed class DriverCounter(
    ReadOnlyMemory<FundPath> funds, ReadOnlyMemory<TeamPath> teams, ReadOnlyMemory<SeasonPath> seasons, int length)
{
    private readonly double[] _arrived = new double[length];

    /// <summary>Counts a block.</summary>
    /// <param name="draws">The block.</param>
    /// <param name="tally">What is added to.</param>
    internal void Count(BlockDraws draws, Tally tally)
    {
        var next = 0;
        foreach (var fund in funds.Span)
        {
            CountArrived(fund, draws, tally.Drivers[next++]);
        }

        foreach (var team in teams.Span)
        {
            CountRows(team.Present, draws, tally.Drivers[next++]);
        }

        foreach (var season in seasons.Span)
        {
            CountRows(season.Workable, draws, tally.Drivers[next++]);
        }
    }

    private static void CountRows(PeriodRows rows, BlockDraws draws, DriverTally tally)
    {
        for (var t = 0; t < draws.Periods; t++)
        {
            tally.Count(t, rows.Row(t)[..draws.Trials]);
        }
    }

    /// <summary>Counts the money that has arrived so far: a share of the whole amount, not of the period's.</summary>
    private void CountArrived(FundPath fund, BlockDraws draws, DriverTally tally)
    {
        var arrived = _arrived.AsSpan(0, draws.Trials);
        arrived.Clear();
        for (var t = 0; t < draws.Periods; t++)
        {
            var arriving = fund.Arriving.Row(t);
            for (var k = 0; k < arrived.Length; k++)
            {
                arrived[k] += arriving[k];
            }

            tally.Count(t, arrived);
        }
    }
}
