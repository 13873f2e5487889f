using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Replays;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Replays;

/// <summary>A target in one replayed year.</summary>
/// <param name="Target">The target as it is under the scenario.</param>
/// <param name="Replay">What became of it.</param>
public sealed record ReplayedTarget(Target Target, TargetReplay Replay)
{
    /// <summary>Gets its attainment at the year's end.</summary>
    public double Attainment => Replay.Periods[^1].Attainment;

    /// <summary>Gets the seasons that it goes by, its own first.</summary>
    public ImmutableArray<string> SeasonIds =>
    [
        .. new[] { Target.SeasonId }
            .Concat(Target is MilestoneTarget milestone ? milestone.Steps.Select(s => s.SeasonId) : [])
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Gets the money that it had to spend in a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>What was left before and what came in.</returns>
    public double CashIn(int period) => Replay.Periods[period].Cash + SpentIn(period);

    /// <summary>Gets the money spent in a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The money.</returns>
    public double SpentIn(int period) => Grown(period, p => p.SpentSoFar);

    /// <summary>Gets the labour of its posts used in a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The labour, in FTE-periods.</returns>
    public double UsedIn(int period) => Grown(period, p => p.UsedSoFar);

    /// <summary>Finds what held it back first, up to its deadline.</summary>
    /// <returns>What, and in which period; null where nothing ever did.</returns>
    public (Bottleneck Bottleneck, int Period)? FirstBottleneck()
    {
        for (var t = 0; t <= Target.Deadline.Index; t++)
        {
            if (Replay.Periods[t].Bottleneck is var bottleneck && bottleneck != Bottleneck.None)
            {
                return (bottleneck, t);
            }
        }

        return null;
    }

    /// <summary>
    /// Finds what held it back in the most periods up to its deadline; of several, the first to do so.
    /// </summary>
    /// <returns>What, and in how many periods; null where nothing ever did.</returns>
    public (Bottleneck Bottleneck, int Periods)? MostBottleneck() => Replay.Periods
        .Take(Target.Deadline.Index + 1)
        .Where(p => p.Bottleneck != Bottleneck.None)
        .GroupBy(p => p.Bottleneck)
        .OrderByDescending(g => g.Count())
        .Select(g => ((Bottleneck, int)?)(g.Key, g.Count()))
        .FirstOrDefault();

    /// <summary>Names the drivers that it depends on.</summary>
    /// <param name="plan">The plan under the scenario.</param>
    /// <returns>Kinds and ids, those of money and posts moved to it within the year too.</returns>
    internal ImmutableHashSet<(DriverKind Kind, string Id)> DriversOf(Plan plan) =>
    [
        .. Target.Budget.Keys.Select(id => (DriverKind.Fund, id)),
        .. plan.DatedMoves.OfType<DatedMove.OfMoney>()
            .Where(m => m.To == Target.Id).Select(m => (DriverKind.Fund, m.FundId)),
        .. Target.Staff.Keys.Select(id => (DriverKind.Team, id)),
        .. plan.DatedMoves.OfType<DatedMove.OfPosts>()
            .Where(m => m.To == Target.Id).Select(m => (DriverKind.Team, m.TeamId)),
        .. SeasonIds.Select(id => (DriverKind.Season, id)),
    ];

    // Sums of single precision: what rounding leaves is nothing.
    private double Grown(int period, Func<PeriodReplay, double> soFar) => Math.Max(
        0.0, soFar(Replay.Periods[period]) - (period == 0 ? 0.0 : soFar(Replay.Periods[period - 1])));
}
