using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>A plan with so much more or less money.</summary>
/// <param name="plan">The plan.</param>
/// <param name="level">The money as a share of what there is.</param>
/// <param name="fundId">The fund that is made larger or smaller; null for all alike.</param>
internal sealed class MoneyLevel(Plan plan, decimal level, string? fundId)
{
    /// <summary>Gets the money as a share of what there is.</summary>
    internal decimal Level => level;

    /// <summary>Gets the money of the funds that are made larger or smaller.</summary>
    internal decimal Money => plan.Funds.Where(IsChosen).Sum(f => f.Amount.Amount) * level;

    /// <summary>Gives a fund's money as a share of what it has.</summary>
    /// <param name="fund">The fund.</param>
    /// <returns>The share.</returns>
    internal decimal Of(Fund fund) => IsChosen(fund) ? level : 1m;

    /// <summary>Gives what there is to share out.</summary>
    /// <param name="space">The space.</param>
    /// <returns>The money and posts. Shape [resources].</returns>
    internal IReadOnlyList<decimal> Totals(AllocationSpace space) =>
    [
        .. space.Resources.Select((r, i) =>
            Resource.Exact(r.Total + (r.IsFund ? plan.Funds[i].Amount.Amount * (Of(plan.Funds[i]) - 1m) : 0m))),
    ];

    /// <summary>Tells why there is no allocation, if there is none.</summary>
    /// <param name="space">The space; the least of each target is measured.</param>
    /// <returns>The fund that has not even the least for everybody; null where all have.</returns>
    internal UnreachableLevel? WhyNot(AllocationSpace space)
    {
        var (totals, least) = (Totals(space), space.Given([.. space.Targets.Select(t => t.Least)]));
        return space.Resources.Select((r, i) => (r.Id, Has: totals[i], Needs: least[i])).Where(r => r.Has < r.Needs)
            .Select(r => new UnreachableLevel((double)level, Money, r.Id, FundMoney(r.Id) + r.Needs - r.Has)).FirstOrDefault();
    }

    /// <summary>Gives the allocation to begin with, which fits: of less money all have the same share as now, of more what they have now.</summary>
    /// <param name="space">The space.</param>
    /// <returns>What each target is given. Shape [targets].</returns>
    internal ImmutableArray<Portion> Shares(AllocationSpace space) =>
        [.. space.Targets.Select(t => level < 1m ? Shrunk(space, t) : t.Start)];

    /// <summary>Gives the plan under an allocation.</summary>
    /// <param name="space">The space.</param>
    /// <param name="portions">What each target is given. Shape [targets].</param>
    /// <returns>The plan with so much money.</returns>
    internal Plan PlanUnder(AllocationSpace space, ImmutableArray<Portion> portions) => AllocationSpace.Applied(
        plan with { Funds = [.. plan.Funds.Select(f => f with { Amount = f.Amount * Of(f) })] },
        space.ToScenario("level", BilingualText.Same("level"), portions));

    private Portion Shrunk(AllocationSpace space, TargetLevers target)
    {
        var portion = target.Start;
        for (var l = 0; l < target.Levers.Length; l++)
        {
            var lever = target.Levers[l];
            if (space.Resources[lever.Resource].IsFund)
            {
                portion = portion.With(l, lever.Clamp(Resource.Exact(portion[l] * Of(plan.Funds[lever.Resource]))));
            }
        }

        return portion;
    }

    private decimal FundMoney(string id) => plan.Funds.Where(f => f.Id == id).Sum(f => f.Amount.Amount * Of(f));

    private bool IsChosen(Fund fund) => fundId is null || fund.Id == fundId;
}
