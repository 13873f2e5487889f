using System.Collections.Immutable;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Desk;

/// <summary>What a fund or a team has, and what of it is given to nobody.</summary>
/// <param name="Id">The fund or team.</param>
/// <param name="IsMoney">Whether it is money.</param>
/// <param name="Title">Its title.</param>
/// <param name="Whole">All of it.</param>
/// <param name="Free">What is left; below 0 where more is given than there is.</param>
public sealed record DriverBalance(string Id, bool IsMoney, BilingualText Title, double Whole, double Free)
{
    private const double Rounding = 1e-7;

    /// <summary>Gets whether more is given than there is.</summary>
    public bool IsOverdrawn => Free < -Rounding * Math.Max(1.0, Whole);

    /// <summary>Gives the balances of a plan.</summary>
    /// <param name="plan">The plan under a scenario.</param>
    /// <returns>Funds first, each in the plan's order.</returns>
    internal static ImmutableArray<DriverBalance> Of(Plan plan) =>
    [
        .. plan.Funds.Select(f => new DriverBalance(f.Id, true, f.Title, f.Amount.ToDouble(), FreeAmounts.OfFund(plan, f.Id))),
        .. plan.Teams.Select(t => new DriverBalance(t.Id, false, t.Title, t.Headcount, FreeAmounts.OfTeam(plan, t.Id))),
    ];
}
