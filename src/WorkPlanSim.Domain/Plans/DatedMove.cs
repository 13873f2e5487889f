using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Domain.Plans;

/// <summary>Money or posts that change hands at the start of a period, within the year.</summary>
/// <param name="At">The period at whose start it acts.</param>
/// <param name="From">The id of the target that gives; null where it comes from what the driver has free.</param>
/// <param name="To">The id of the target that gets; null where it goes back to the driver.</param>
public abstract record DatedMove(Period At, string? From, string? To)
{
    /// <summary>
    /// Money moved within the year. The giver first hands over cash that it has not spent, then gives up what it has still to
    /// get from that fund; an amount that it has neither unspent nor to come can't be moved.
    /// </summary>
    /// <param name="At">The period at whose start it acts.</param>
    /// <param name="From">Who gives; null for the fund's unallocated money.</param>
    /// <param name="To">Who gets; null for nobody.</param>
    /// <param name="FundId">The fund.</param>
    /// <param name="Amount">How much, 0 or more.</param>
    public sealed record OfMoney(Period At, string? From, string? To, string FundId, Money Amount)
        : DatedMove(At, From, To);

    /// <summary>Posts moved within the year.</summary>
    /// <param name="At">The period from whose start they work elsewhere.</param>
    /// <param name="From">Who gives; null for the team's idle posts.</param>
    /// <param name="To">Who gets; null for nobody.</param>
    /// <param name="TeamId">The team.</param>
    /// <param name="Posts">How many.</param>
    public sealed record OfPosts(Period At, string? From, string? To, string TeamId, Fte Posts)
        : DatedMove(At, From, To);
}
