using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Domain.Plans;

/// <summary>Tells which targets a standing rule may touch.</summary>
public static class RuleMembers
{
    /// <summary>Finds the targets that take part in a rule.</summary>
    /// <remarks>
    /// In a review, those that are given money of the fund for the year and whose money makes units of work that can be extrapolated to
    /// a goal (<see cref="CountsUnits"/>). In a recall, those that have posts of the team at some time. Others are left alone.
    /// </remarks>
    /// <param name="plan">The plan under a scenario.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>Their places, in the plan's order. With fewer than two the rule never acts.</returns>
    public static ImmutableArray<int> Of(Plan plan, StandingRule rule) => rule switch
    {
        StandingRule.Review review => Places(plan, t =>
            CountsUnits(t) && t.Budget.GetValueOrDefault(review.FundId) > Money.Zero),
        StandingRule.Recall recall => Places(plan, t => HasPosts(plan, t, recall.TeamId)),
        _ => throw new ArgumentException($"No such rule: {rule.GetType()}.", nameof(rule)),
    };

    /// <summary>Tells whether a target does units of work toward a goal, so that its course can be extrapolated.</summary>
    /// <param name="target">The target.</param>
    /// <returns>True for <c>deliver</c>, <c>clear</c> and <c>pass</c>; growth, levels, incidents and networks of steps have no such course.</returns>
    public static bool CountsUnits(Target target) => target is DeliverTarget or ClearTarget or PassTarget;

    private static bool HasPosts(Plan plan, Target target, string teamId) =>
        target.Staff.GetValueOrDefault(teamId).Value > 0.0
        || plan.DatedMoves.OfType<DatedMove.OfPosts>().Any(m => m.TeamId == teamId && m.To == target.Id && m.Posts.Value > 0.0);

    private static ImmutableArray<int> Places(Plan plan, Func<Target, bool> takesPart) =>
        [.. plan.Targets.Index().Where(t => takesPart(t.Item)).Select(t => t.Index)];
}
