using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Desk;

/// <summary>What a target has of a fund or a team, and how far a slider goes.</summary>
/// <param name="DriverId">The fund or team.</param>
/// <param name="IsMoney">Whether it is money.</param>
/// <param name="Title">The title of the fund or team.</param>
/// <param name="Amount">How much it has.</param>
/// <param name="Most">The end of the slider; more can be typed.</param>
/// <param name="Step">The steps of the slider.</param>
public sealed record Portion(string DriverId, bool IsMoney, BilingualText Title, double Amount, double Most, double Step)
{
    /// <summary>Gives the portions of a target.</summary>
    /// <param name="plan">The plan as it stands: sliders go as far whatever is set.</param>
    /// <param name="given">The target as it stands.</param>
    /// <param name="target">The target under the scenario.</param>
    /// <returns>Money first, each in the plan's order.</returns>
    internal static ImmutableArray<Portion> Of(Plan plan, Target given, Target target) =>
    [
        .. plan.Funds.Where(f => given.Budget.ContainsKey(f.Id) || target.Budget.ContainsKey(f.Id)).Select(f => OfFund(
            f, given.Budget.GetValueOrDefault(f.Id).ToDouble(), target.Budget.GetValueOrDefault(f.Id).ToDouble())),
        .. plan.Teams.Where(t => given.Staff.ContainsKey(t.Id) || target.Staff.ContainsKey(t.Id)).Select(t => OfTeam(
            t, given.Staff.GetValueOrDefault(t.Id).Value, target.Staff.GetValueOrDefault(t.Id).Value)),
    ];

    /// <summary>Makes the change that sets it.</summary>
    /// <param name="targetId">Whose portion.</param>
    /// <param name="amount">How much it is to be.</param>
    /// <returns>The change.</returns>
    internal Change SetTo(string targetId, double amount) => IsMoney
        ? new Change.OfBudget(DriverId, targetId, AmountRule.Set, amount)
        : new Change.OfStaff(DriverId, targetId, AmountRule.Set, amount);

    private static Portion OfFund(Fund fund, double given, double amount)
    {
        var step = StepOf(Math.Max(given, 20.0) / 25.0);
        return new Portion(fund.Id, true, fund.Title, amount, Math.Ceiling(Math.Max(2.0 * given, 50.0) / step) * step, step);
    }

    private static Portion OfTeam(Team team, double given, double amount) =>
        new(team.Id, false, team.Title, amount, Math.Min(team.Headcount, Math.Ceiling(Math.Max(2.0 * given, 2.0))), 0.5);

    // 1, 2 or 5 times a power of ten.
    private static double StepOf(double about)
    {
        var power = Math.Pow(10.0, Math.Floor(Math.Log10(about)));
        return (about / power) switch
        {
            < 2.0 => power,
            < 5.0 => 2.0 * power,
            _ => 5.0 * power,
        };
    }
}
