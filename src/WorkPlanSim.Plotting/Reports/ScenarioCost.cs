using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>What a scenario takes: who gets more and who less than in the plan as it stands, over the year and within it.</summary>
/// <param name="Money">Money given and taken.</param>
/// <param name="Posts">Posts given and taken.</param>
/// <param name="Rules">How many standing rules it states that the plan as it stands has not: what they move differs from year to year.</param>
/// <param name="Promises">How many targets have their own promise changed: goal, deadline, threshold and the like.</param>
/// <param name="Supposes">Whether it supposes other circumstances (weather, arrival of money, absences, other figures of targets).</param>
/// <param name="IsOnlySupposed">Whether it changes seasons, funds and teams alone, which nobody decides on.</param>
internal sealed record ScenarioCost(
    ScenarioCost.Flow Money, ScenarioCost.Flow Posts, int Rules, int Promises, bool Supposes, bool IsOnlySupposed)
{
    private static readonly HashSet<string> PromiseFields = new(StringComparer.Ordinal)
    {
        "goal", "deadline", "threshold", "limit", "measure", "inspection", "resit", "count", "mandatory", "weight",
    };

    /// <summary>Reckons the cost of a scenario.</summary>
    /// <param name="baseline">The plan as it stands.</param>
    /// <param name="projection">The scenario's.</param>
    /// <returns>The cost.</returns>
    internal static ScenarioCost Of(Projection baseline, Projection projection)
    {
        var (before, after) = (baseline.Plan, projection.Plan);
        var changes = projection.Scenario.Changes;
        var settings = changes.OfType<Change.OfTarget>()
            .SelectMany(c => c.Settings.Select(s => (c.TargetId, IsPromise: PromiseFields.Contains(s.Field.Split('/')[0])))).ToList();
        return new ScenarioCost(
            Flow.Of(Steps(MoneyOf(before), MoneyOf(after))),
            Flow.Of(Steps(PostsOf(before), PostsOf(after))),
            after.Rules.Except(before.Rules).Count(),
            settings.Where(s => s.IsPromise).Select(s => s.TargetId).Distinct(StringComparer.Ordinal).Count(),
            settings.Any(s => !s.IsPromise) || changes.Any(Suppositions.Is),
            Suppositions.IsOnly(projection.Scenario));
    }

    private static IEnumerable<decimal> Steps(
        Dictionary<(string, string, int), decimal> before, Dictionary<(string, string, int), decimal> after) =>
        before.Keys.Union(after.Keys).Select(key => after.GetValueOrDefault(key) - before.GetValueOrDefault(key));

    private static Dictionary<(string Target, string Driver, int At), decimal> MoneyOf(Plan plan) => Sums(
        plan.Targets.SelectMany(t => t.Budget.Select(b => (t.Id, b.Key, -1, b.Value.Amount)))
            .Concat(plan.DatedMoves.OfType<DatedMove.OfMoney>().SelectMany(m => Sides(m, m.FundId, m.Amount.Amount))));

    private static Dictionary<(string Target, string Driver, int At), decimal> PostsOf(Plan plan) => Sums(
        plan.Targets.SelectMany(t => t.Staff.Select(s => (t.Id, s.Key, -1, (decimal)s.Value.Value)))
            .Concat(plan.DatedMoves.OfType<DatedMove.OfPosts>().SelectMany(m => Sides(m, m.TeamId, (decimal)m.Posts.Value))));

    // A move within the year counts whole, in whichever period: it is money that somebody has to find or to give up.
    private static IEnumerable<(string, string, int, decimal)> Sides(DatedMove move, string driver, decimal amount)
    {
        if (move.From is { } from)
        {
            yield return (from, driver, move.At.Index, -amount);
        }

        if (move.To is { } to)
        {
            yield return (to, driver, move.At.Index, amount);
        }
    }

    private static Dictionary<(string, string, int), decimal> Sums(IEnumerable<(string Target, string Driver, int At, decimal Amount)> parts) =>
        parts.GroupBy(p => (p.Target, p.Driver, p.At)).ToDictionary(g => g.Key, g => g.Sum(p => p.Amount));

    /// <summary>What targets get more and less.</summary>
    /// <param name="Given">The sum of what some get more.</param>
    /// <param name="Taken">The sum of what some get less.</param>
    internal readonly record struct Flow(decimal Given, decimal Taken)
    {
        /// <summary>Gets what goes from targets to targets.</summary>
        internal decimal Moved => Math.Min(Given, Taken);

        /// <summary>Gets what targets get on balance; negative for a cut.</summary>
        internal decimal Added => Given - Taken;

        internal static Flow Of(IEnumerable<decimal> steps)
        {
            // Posts are written as floating numbers: what is left of 0.1 + 0.2 - 0.3 is nothing.
            var rounded = steps.Select(s => Math.Round(s, 6)).ToList();
            return new Flow(rounded.Where(s => s > 0).Sum(), -rounded.Where(s => s < 0).Sum());
        }
    }
}
