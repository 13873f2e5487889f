using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Benchmarks.Plans;

/// <summary>
/// Other allocations of <see cref="DeliverPlan"/> in the same world: each target gets the money and posts of
/// another.
/// </summary>
internal static class Allocations
{
    /// <summary>Gives each target what the one so many places on has.</summary>
    /// <param name="plan">The plan as it was made.</param>
    /// <param name="shift">How many places; 0 changes nothing.</param>
    /// <returns>The plan under the other allocation.</returns>
    internal static Plan Shifted(Plan plan, int shift) => plan with
    {
        Targets = [.. plan.Targets.Select((target, i) => Given(target, (i + shift) % plan.Targets.Length))],
    };

    /// <summary>Says the same as a scenario.</summary>
    /// <param name="plan">The plan as it was made.</param>
    /// <param name="shift">How many places.</param>
    /// <returns>The scenario, which sets the money and the posts of each target.</returns>
    internal static Scenario AsScenario(Plan plan, int shift) => new(
        $"shift-{shift}",
        BilingualText.Same($"shift {shift}"),
        [
            .. plan.Targets.SelectMany((target, i) => new Change[]
            {
                new Change.OfBudget(
                    "fund",
                    target.Id,
                    AmountRule.Set,
                    (double)DeliverPlan.BudgetOf((i + shift) % plan.Targets.Length)),
                new Change.OfStaff(
                    target.Staff.Keys.First(),
                    target.Id,
                    AmountRule.Set,
                    DeliverPlan.PostsOf((i + shift) % plan.Targets.Length)),
            }),
        ]);

    /// <summary>Changes what one target gets, and nothing else.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="place">The target's place.</param>
    /// <param name="step">By how much more money.</param>
    /// <returns>The changed plan; all other targets are the same objects.</returns>
    internal static Plan WithOneChanged(Plan plan, int place, decimal step) => plan with
    {
        Targets = plan.Targets.SetItem(place, plan.Targets[place] with
        {
            Budget = Budget(DeliverPlan.BudgetOf(place) + step),
        }),
    };

    private static Target Given(Target target, int from) => target with
    {
        Budget = Budget(DeliverPlan.BudgetOf(from)),
        Staff = target.Staff.SetItem(target.Staff.Keys.First(), Fte.From(DeliverPlan.PostsOf(from))),
    };

    private static ImmutableSortedDictionary<string, Money> Budget(decimal amount) =>
        ImmutableSortedDictionary<string, Money>.Empty.Add("fund", new Money(amount));
}
