using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Replays;

/// <summary>A driver in one replayed year.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Whole">The amount of a fund, the posts of a team; 1 for a season.</param>
/// <param name="Shares">
/// By period: of a fund, the share of its amount that arrived; of a team, the share of its posts at work; of a
/// season, the share of the period that was workable.
/// </param>
public sealed record ReplayedDriver(
    DriverKind Kind, string Id, BilingualText Title, double Whole, ImmutableArray<double> Shares)
{
    /// <summary>
    /// Gets, by period, the money that arrived, the posts at work, or the share that was workable.
    /// </summary>
    public ImmutableArray<double> Values => [.. Shares.Select(share => share * Whole)];

    /// <summary>
    /// Gets the share of the year: of a fund, of its amount that arrived in all; else the mean of the
    /// periods.
    /// </summary>
    public double ShareOfYear => Kind == DriverKind.Fund ? Shares.Sum() : Shares.Average();
}
