using WorkPlanSim.PlanFiles.Plans.Targets;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>Checks that every id that a plan names is there.</summary>
internal static class ReferenceCheck
{
    /// <summary>Checks a plan.</summary>
    public static void Run(PlanDraft draft, ReadContext context)
    {
        foreach (var id in draft.Funds.SelectMany(f => f.Value.Partly(FundFields.Eligible)))
        {
            draft.Names.CheckTarget(id, context);
        }

        foreach (var target in draft.Targets)
        {
            Check(target.Value.Values, draft.Names, context);
        }
    }

    private static void Check(FieldValues target, PlanNames names, ReadContext context)
    {
        foreach (var id in target.Partly(CommonFields.After).Select(p => p.Target).Concat(target.Partly(CompositeFields.Of)))
        {
            names.CheckTarget(id, context);
        }

        foreach (var fund in target.Partly(CommonFields.Budget))
        {
            names.CheckFund(fund.Key, context);
        }

        foreach (var team in target.Partly(CommonFields.Staff))
        {
            names.CheckTeam(team.Key, context);
        }

        if (target.Find(CommonFields.Season) is { } season)
        {
            names.CheckSeason(season, context);
        }

        var steps = target.Partly(MilestoneFields.Steps);
        var stepIds = steps.Select(s => s.Key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            foreach (var id in step.Value.Partly(StepFields.After))
            {
                PlanNames.Check(id, stepIds, "步骤", "step", context);
            }

            if (step.Value.Find(StepFields.Season) is { } stepSeason)
            {
                names.CheckSeason(stepSeason, context);
            }
        }

        if (target.Find(MilestoneFields.Step) is { } last)
        {
            PlanNames.Check(last, stepIds, "步骤", "step", context);
        }
    }
}
