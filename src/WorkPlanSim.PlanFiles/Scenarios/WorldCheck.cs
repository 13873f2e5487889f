using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>Checks that an assumed world changes only what nobody decides on.</summary>
internal static class WorldCheck
{
    /// <summary>Checks a world.</summary>
    /// <param name="changes">Its changes with their places, its base's first.</param>
    /// <param name="context">Where problems go.</param>
    public static void Check(ImmutableArray<ChangeNode> changes, ReadContext context)
    {
        foreach (var change in changes.Where(c => !Suppositions.MaySuppose(c.Change)))
        {
            var lever = change.Source.Lever;
            context.Error(ProblemCodes.NotAnAssumption, change.Source.Place, Say(
                $"{Quote(lever)} 是决策：设想的年景只能改变季节、资金和队伍 (season, fund, team)。",
                $"{Quote(lever)} is a decision: an assumed world changes seasons, funds and teams alone (season, fund, team)."));
        }
    }
}
