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

    /// <summary>
    /// Gives what there is to share out: as if targets that nothing moves had all they have now, though of less money they keep
    /// the same share.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="isFixed">Whether nothing moves a target. Shape [targets].</param>
    /// <returns>The money and posts. Shape [resources].</returns>
    internal IReadOnlyList<decimal> Totals(AllocationSpace space, IReadOnlyList<bool> isFixed)
    {
        var (full, kept) = (space.Given(space.Start), space.Given(Kept(space, isFixed, space.Start)));
        return
        [
            .. space.Resources.Select((r, i) =>
                Resource.Exact(r.Total + (r.IsFund ? plan.Funds[i].Amount.Amount * (Of(plan.Funds[i]) - 1m) : 0m)) + full[i] - kept[i]),
        ];
    }

    /// <summary>Tells why there is no allocation, if there is none.</summary>
    /// <param name="space">The space; the least of each target is measured.</param>
    /// <param name="isFixed">Whether nothing moves a target. Shape [targets].</param>
    /// <returns>The fund that has not even the least for everybody; null where all have.</returns>
    internal UnreachableLevel? WhyNot(AllocationSpace space, IReadOnlyList<bool> isFixed)
    {
        var (totals, least) = (
            Totals(space, isFixed), space.Given([.. space.Targets.Select(t => isFixed[t.Target] ? t.Start : t.Least)]));
        return space.Resources.Select((r, i) => (r.Id, Has: totals[i], Needs: least[i])).Where(r => r.Has < r.Needs)
            .Select(r => new UnreachableLevel((double)level, Money, r.Id, FundMoney(r.Id) + r.Needs - r.Has)).FirstOrDefault();
    }

    /// <summary>Gives the plan under an allocation.</summary>
    /// <param name="space">The space.</param>
    /// <param name="isFixed">Whether nothing moves a target. Shape [targets].</param>
    /// <param name="portions">What each target is given, as if those that nothing moves had all they have now. Shape [targets].</param>
    /// <returns>The plan with so much money.</returns>
    internal Plan PlanUnder(AllocationSpace space, IReadOnlyList<bool> isFixed, ImmutableArray<Portion> portions) =>
        AllocationSpace.Applied(
            plan with { Funds = [.. plan.Funds.Select(f => f with { Amount = f.Amount * Of(f) })] },
            space.ToScenario("level", BilingualText.Same("level"), Kept(space, isFixed, portions)));

    private ImmutableArray<Portion> Kept(
        AllocationSpace space, IReadOnlyList<bool> isFixed, ImmutableArray<Portion> portions) =>
        [.. portions.Select((p, t) => isFixed[t] && level < 1m ? Shrunk(space, space.Targets[t]) : p)];

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
