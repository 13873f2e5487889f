using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Domain.Plans;

/// <summary>What is done within the year by rule: in every trial alike, by what is known there and then.</summary>
/// <remarks>Which targets take part: <see cref="RuleMembers"/>.</remarks>
public abstract record StandingRule
{
    private StandingRule()
    {
    }

    /// <summary>
    /// A review of a fund: part of the money that targets on course do not need goes to those that lag and lack money.
    /// </summary>
    /// <param name="At">The period at whose start it is held; what happens from it on is not known.</param>
    /// <param name="FundId">The fund, whose money goes only to targets that already have some of it.</param>
    /// <param name="Share">The share of the money not needed that may go, in (0, 1].</param>
    public sealed record Review(Period At, string FundId, double Share) : StandingRule;

    /// <summary>A recall of posts: in every period, posts of targets that are finished work for others of the team.</summary>
    /// <param name="TeamId">The team.</param>
    /// <param name="To">For whom.</param>
    public sealed record Recall(string TeamId, RecallTo To) : StandingRule;

    /// <summary>Tells whether it takes the place of another: a fund has one review in a period, a team one recall.</summary>
    /// <param name="other">The other, stated before.</param>
    /// <returns>Whether it does.</returns>
    public bool Replaces(StandingRule other) => (this, other) switch
    {
        (Review a, Review b) => a.At == b.At && a.FundId == b.FundId,
        (Recall a, Recall b) => a.TeamId == b.TeamId,
        _ => false,
    };
}
