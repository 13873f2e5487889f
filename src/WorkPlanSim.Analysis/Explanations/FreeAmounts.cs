using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>What funds and teams have left that no target is given.</summary>
public static class FreeAmounts
{
    // More than any scenario gives out.
    private static readonly Money Plenty = new(1e15m);

    /// <summary>Gives every fund plenty: no trial depends on what a fund has left.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The plan, all of whose money scenarios may give out and more.</returns>
    public static Plan WithPlenty(Plan plan) =>
        plan with { Funds = [.. plan.Funds.Select(f => f with { Amount = f.Amount + Plenty })] };

    /// <summary>Counts a fund's money.</summary>
    /// <param name="plan">The plan under a scenario.</param>
    /// <param name="fundId">The fund.</param>
    /// <returns>The money, over the year.</returns>
    public static double OfFund(Plan plan, string fundId)
    {
        var given = plan.Targets.Sum(t => t.Budget.GetValueOrDefault(fundId).Amount)
            + plan.DatedMoves.OfType<DatedMove.OfMoney>().Where(m => m.FundId == fundId)
                .Sum(m => ((m.From is null ? 1 : 0) - (m.To is null ? 1 : 0)) * m.Amount.Amount);
        return (double)(plan.Funds.First(f => f.Id == fundId).Amount.Amount - given);
    }

    /// <summary>Counts a team's posts.</summary>
    /// <param name="plan">The plan under a scenario.</param>
    /// <param name="teamId">The team.</param>
    /// <returns>The posts that are idle all through.</returns>
    public static double OfTeam(Plan plan, string teamId)
    {
        var given = plan.Targets.Sum(t => t.Staff.GetValueOrDefault(teamId).Value);
        var most = given;
        foreach (var move in plan.DatedMoves.OfType<DatedMove.OfPosts>().Where(m => m.TeamId == teamId).OrderBy(m => m.At))
        {
            given += ((move.From is null ? 1 : 0) - (move.To is null ? 1 : 0)) * move.Posts.Value;
            most = Math.Max(most, given);
        }

        return plan.Teams.First(t => t.Id == teamId).Headcount - most;
    }
}
