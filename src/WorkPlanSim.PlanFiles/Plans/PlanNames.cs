using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>The ids of a plan, against which references are checked.</summary>
internal sealed record PlanNames(
    IReadOnlySet<string> Funds, IReadOnlySet<string> Teams, IReadOnlySet<string> Seasons, IReadOnlySet<string> Targets)
{
    /// <summary>Checks the id of a fund.</summary>
    public bool CheckFund(ScalarNode id, ReadContext context) => Check(id, Funds, "资金", "fund", context);

    /// <summary>Checks the id of a team.</summary>
    public bool CheckTeam(ScalarNode id, ReadContext context) => Check(id, Teams, "队伍", "team", context);

    /// <summary>Checks the id of a season.</summary>
    public bool CheckSeason(ScalarNode id, ReadContext context) => Check(id, Seasons, "季节", "season", context);

    /// <summary>Checks the id of a target.</summary>
    public bool CheckTarget(ScalarNode id, ReadContext context) => Check(id, Targets, "目标", "target", context);

    /// <summary>Checks an id against those there are.</summary>
    public static bool Check(ScalarNode id, IReadOnlySet<string> known, string zh, string en, ReadContext context)
    {
        if (known.Contains(id.Text))
        {
            return true;
        }

        context.Error(
            ProblemCodes.UnknownId,
            id,
            Say($"没有名为 {Quote(id.Text)} 的{zh}。", $"there is no {en} {Quote(id.Text)}."),
            context.Nearest.Suggest(id.Text, known));
        return false;
    }
}
