using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>Allocations with a little more of one fund or team, and the one that they are held against.</summary>
/// <param name="Space">The space.</param>
/// <param name="Best">The best allocation.</param>
/// <param name="Known">
/// What the knapsack thinks best with no more than there is; differs from the best only where local search went on.
/// </param>
/// <param name="Items">The allocations with more.</param>
internal sealed record PricedChoices(
    AllocationSpace Space,
    ImmutableArray<Portion> Best,
    ImmutableArray<Portion> Known,
    ImmutableArray<PricedItem> Items)
{
    /// <summary>Gives the plan that the others are held against.</summary>
    /// <param name="plan">The plan under the best allocation.</param>
    /// <returns>The plan.</returns>
    internal Plan Base(Plan plan) => Changed(plan, Known);

    /// <summary>Gives the plan with a little more of each.</summary>
    /// <param name="plan">The plan under the best allocation.</param>
    /// <returns>The plans.</returns>
    internal IEnumerable<Plan> Plans(Plan plan) => Items.Select(i => Changed(
        i.IsMoney
            ? plan with { Funds = plan.Funds.SetItem(i.Resource, More(plan, i)) }
            : plan with { Teams = plan.Teams.SetItem(i.Resource - plan.Funds.Length, MorePosts(plan, i)) },
        i.Portions));

    private static Domain.Drivers.Fund More(Plan plan, PricedItem item) =>
        plan.Funds[item.Resource] with { Amount = plan.Funds[item.Resource].Amount + new Money(item.More) };

    private static Domain.Drivers.Team MorePosts(Plan plan, PricedItem item)
    {
        var team = plan.Teams[item.Resource - plan.Funds.Length];
        return team with { Headcount = team.Headcount + (int)item.More };
    }

    private Plan Changed(Plan plan, ImmutableArray<Portion> portions) => AllocationSpace.Applied(
        plan, Space.ToScenario("priced", BilingualText.Same("priced"), Best, portions));
}
