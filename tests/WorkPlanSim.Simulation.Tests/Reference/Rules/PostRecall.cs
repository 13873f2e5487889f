using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Simulation.Tests.Reference.Processes;

namespace WorkPlanSim.Simulation.Tests.Reference.Rules;

/// <summary>Posts of targets that are met work for others of the team.</summary>
internal sealed class PostRecall(StandingRule.Recall rule, Process[] members) : IRule
{
    private readonly TeamSource[] _posts = Array.ConvertAll(members, m => m.Labour.SourceOf(rule.TeamId));

    public void Act(int period, int trials)
    {
        for (var k = 0; k < trials; k++)
        {
            var trial = k;
            var met = Sum(i => IsMet(i, trial, period), period);
            var wanting = Sum(i => Wants(i, trial, period), period);
            for (var i = 0; i < members.Length; i++)
            {
                var posts = _posts[i].Posts[period];
                _posts[i].Recalled![k] = wanting <= 0.0 ? 0.0
                    : IsMet(i, k, period) ? -posts
                    : Wants(i, k, period) ? met * posts / wanting : 0.0;
            }
        }
    }

    private double Sum(Func<int, bool> takes, int period) =>
        Enumerable.Range(0, members.Length).Where(takes).Sum(i => _posts[i].Posts[period]);

    private bool IsMet(int member, int trial, int period) => members[member].Outcome.Finish[trial] < period;

    private bool Wants(int member, int trial, int period) =>
        !IsMet(member, trial, period)
        && members[member].IsInTime(period)
        && (rule.To == RecallTo.Unfinished
            ? members[member].HasBegunBefore(period, trial)
            : members[member].ForecastOf(period, trial) is { Lags: true });
}
