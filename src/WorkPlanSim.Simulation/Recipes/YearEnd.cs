using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>What becomes of unspent cash when a year ends.</summary>
internal static class YearEnd
{
    /// <summary>
    /// Tells what share of a target's unspent cash is kept as each period begins. The cash is taken to come from its funds in
    /// proportion to what they give it, moves until then included.
    /// </summary>
    /// <param name="index">The plan under a scenario.</param>
    /// <param name="target">The target.</param>
    /// <returns>The shares; 1 within a year. Shape [periods].</returns>
    internal static double[] Kept(PlanIndex index, Target target)
    {
        var kept = new double[index.Plan.Calendar.Count];
        Array.Fill(kept, 1.0);
        foreach (var period in index.YearStarts)
        {
            kept[period] = Kept(index.Plan, target, period);
        }

        return kept;
    }

    private static double Kept(Plan plan, Target target, int period)
    {
        var given = plan.Funds.Select(f => (f.Carryover, Amount: Given(plan, target, f.Id, period))).ToList();
        var all = given.Sum(g => g.Amount);
        return all > 0m ? (double)(given.Where(g => g.Carryover).Sum(g => g.Amount) / all) : 1.0;
    }

    private static decimal Given(Plan plan, Target target, string fundId, int period) => Math.Max(
        0m,
        target.Budget.GetValueOrDefault(fundId).Amount + plan.DatedMoves.OfType<DatedMove.OfMoney>()
            .Where(m => m.FundId == fundId && m.At.Index < period)
            .Sum(m => ((m.To == target.Id ? 1m : 0m) - (m.From == target.Id ? 1m : 0m)) * m.Amount.Amount));
}
