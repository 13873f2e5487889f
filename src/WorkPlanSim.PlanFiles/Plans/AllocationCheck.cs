using WorkPlanSim.PlanFiles.Plans.Targets;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>Checks that no more is given than there is, and only to those who may have it.</summary>
internal static class AllocationCheck
{
    private const int MostTakers = 3;

    // Sums of posts are of doubles: a hair's breadth is no post.
    private const double Tolerance = 1e-9;

    /// <summary>Checks a plan.</summary>
    public static void Run(PlanDraft draft, ReadContext context)
    {
        CheckEligible(draft, context);
        foreach (var (key, values) in draft.Funds.Where(f => f.Value.IsKnown(FundFields.Amount.Name)))
        {
            if (values.TryGet(FundFields.Amount, out var amount))
            {
                Check(FundFields.Amount.Name, values, Takers(draft.Plan, key.Text, isMoney: true), amount);
            }
        }

        foreach (var (key, values) in draft.Teams)
        {
            if (values.TryGet(TeamFields.Headcount, out var posts))
            {
                Check(TeamFields.Headcount.Name, values, Takers(draft.Plan, key.Text, isMoney: false), posts);
            }
        }

        void Check(string field, FieldValues values, ImmutableArray<(string, double Given)> takers, double available)
        {
            var given = takers.Sum(t => t.Given);
            if (given > available + (Tolerance * Math.Max(1.0, available)))
            {
                context.Error(ProblemCodes.Overdrawn, values.NodeOf(field), Overdrawn(given, available, takers));
            }
        }
    }

    /// <summary>Gives who takes how much of a fund or team, the largest first.</summary>
    public static ImmutableArray<(string Id, double Given)> Takers(Plan plan, string driverId, bool isMoney) =>
    [
        .. plan.Targets
            .Select(t => (t.Id, Given: isMoney
                ? t.Budget.GetValueOrDefault(driverId).ToDouble()
                : t.Staff.GetValueOrDefault(driverId).Value))
            .Where(t => t.Given > 0.0)
            .OrderByDescending(t => t.Given),
    ];

    /// <summary>Says that more is given than there is, and to whom most.</summary>
    public static BilingualText Overdrawn(double given, double available, ImmutableArray<(string Id, double Given)> takers)
    {
        var largest = string.Join(", ", takers.Take(MostTakers).Select(t => $"{t.Id} {NumberText.Of(t.Given)}"));
        return Say(
            $"已分配 {NumberText.Of(given)}，只有 {NumberText.Of(available)}；最多的是 {largest}。",
            $"{NumberText.Of(given)} is given, but there is only {NumberText.Of(available)}; most goes to {largest}.");
    }

    private static void CheckEligible(PlanDraft draft, ReadContext context)
    {
        var eligible = draft.Funds
            .Where(f => !f.Value.Partly(FundFields.Eligible).IsEmpty)
            .DistinctBy(f => f.Key.Text, StringComparer.Ordinal)
            .ToDictionary(
                f => f.Key.Text,
                f => f.Value.Partly(FundFields.Eligible).Select(n => n.Text).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal);
        foreach (var (id, target) in draft.Targets)
        {
            foreach (var fund in target.Values.Partly(CommonFields.Budget).Select(b => b.Key))
            {
                if (eligible.TryGetValue(fund.Text, out var allowed) && !allowed.Contains(id.Text))
                {
                    context.Error(ProblemCodes.NotEligible, fund, NotEligible(fund.Text, id.Text));
                }
            }
        }
    }

    /// <summary>Says that a target may not be given a fund's money.</summary>
    public static BilingualText NotEligible(string fundId, string targetId) => Say(
        $"资金 {Quote(fundId)} 不得用于目标 {Quote(targetId)}。",
        $"the fund {Quote(fundId)} may not be given to the target {Quote(targetId)}: it is not in its 'eligible'.");
}
