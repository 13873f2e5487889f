using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Simulation.Tests.Reference.Processes;

namespace WorkPlanSim.Simulation.Tests.Reference.Rules;

/// <summary>Money of a fund that targets on course can spare goes to those that lack it.</summary>
internal sealed class FundReview(StandingRule.Review rule, Process[] members) : IRule
{
    public void Act(int period, int trials)
    {
        for (var k = 0; k < trials && period == rule.At.Index; k++)
        {
            Act(k);
        }
    }

    private void Act(int trial)
    {
        var spares = members.Select(m => Spare(m, trial)).ToArray();
        var lacks = members.Select(m => Lack(m, trial)).ToArray();
        var moved = Math.Min(rule.Share * spares.Sum(), lacks.Sum());
        if (moved <= 0.0)
        {
            return;
        }

        var (cash, claim) = (0.0, 0.0);
        for (var i = 0; i < members.Length; i++)
        {
            var (handed, passed) = members[i].Cash.HandOver(rule.FundId, rule.At.Index, trial, moved * spares[i] / spares.Sum());
            cash += handed;
            claim += passed;
        }

        for (var i = 0; i < members.Length; i++)
        {
            var part = lacks[i] / lacks.Sum();
            members[i].Cash.TakeOver(rule.FundId, trial, part * cash, part * claim);
        }
    }

    private double Spare(Process member, int trial)
    {
        var forecast = member.ForecastOf(rule.At.Index, trial)!;
        var left = member.Cash.HoldingsOf(rule.At.Index, trial) - CostOf(member, forecast, trial);
        return forecast.IsOnCourse
            ? Math.Min(Math.Max(0.0, left), member.Cash.OwnOf(rule.FundId, rule.At.Index, trial))
            : 0.0;
    }

    private double Lack(Process member, int trial)
    {
        var forecast = member.ForecastOf(rule.At.Index, trial)!;
        return forecast.Lags && forecast.IsTold
            ? Math.Max(0.0, CostOf(member, forecast, trial) - member.Cash.HoldingsOf(rule.At.Index, trial))
            : 0.0;
    }

    /// <summary>What the units left cost at the price paid so far.</summary>
    private static double CostOf(Process member, Forecast forecast, int trial) =>
        forecast.Made > 0.0 ? forecast.UnitsLeft * member.Cash.Spent[trial] / forecast.Made : 0.0;
}
