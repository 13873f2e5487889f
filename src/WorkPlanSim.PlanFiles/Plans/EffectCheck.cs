using WorkPlanSim.PlanFiles.Plans.Targets;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>Warns of what is given and can do nothing.</summary>
internal static class EffectCheck
{
    private static readonly string[] OfUse =
    [
        "unitCost", "unitLabour", "caseCost", "caseLabour", "need", "steps", "outsourcing", "seasonEffect",
    ];

    /// <summary>Checks a target; of one whose fields could not all be read nothing can be said.</summary>
    public static void Run(Target target, FieldValues values, ReadContext context)
    {
        if (!OfUse.All(values.IsKnown))
        {
            return;
        }

        if (target.Budget.Values.Any(m => m > Money.Zero) && !CanUseMoney(target))
        {
            Warn(CommonFields.Budget.Name, Say(
                $"此目标没有用钱的字段，资金不起作用（{target.Kind}）。", $"nothing in this {target.Kind} target costs money, so the budget has no effect."));
        }

        if (target.Staff.Values.Any(s => s.Value > 0.0) && !CanUsePosts(target))
        {
            Warn(CommonFields.Staff.Name, Say(
                $"此目标没有用人的字段，人员不起作用（{target.Kind}）。", $"nothing in this {target.Kind} target takes labour, so the staff has no effect."));
        }

        if (target.SeasonId is not null && !CanUseSeason(target))
        {
            Warn(CommonFields.Season.Name, Say(
                $"季节对此目标不起作用（{target.Kind}）。", $"the season has no effect on this {target.Kind} target."));
        }

        void Warn(string field, BilingualText message) => context.Warn(values.KeyOf(field), message);
    }

    private static bool CanUseMoney(Target target) => target.Outsourcing is not null || target switch
    {
        DeliverTarget t => t.UnitCost is not null,
        PassTarget t => t.UnitCost is not null,
        ClearTarget t => t.CaseCost is not null,
        MaintainTarget t => t.Need.Cash is not null,
        PreventTarget t => t.Need.Cash is not null,
        GrowTarget t => t.Need.Cash is not null,
        MilestoneTarget t => t.Steps.Any(s => s.Cost > 0.0),
        CompositeTarget => false,
        _ => throw new ArgumentException($"No such kind: {target.GetType()}.", nameof(target)),
    };

    private static bool CanUsePosts(Target target) => target switch
    {
        DeliverTarget t => t.UnitLabour is not null,
        PassTarget t => t.UnitLabour is not null,
        ClearTarget t => t.CaseLabour is not null,
        MaintainTarget t => t.Need.Labour is not null,
        PreventTarget t => t.Need.Labour is not null,
        GrowTarget t => t.Need.Labour is not null,
        MilestoneTarget t => t.Steps.Any(s => s.Staff > 0.0),
        CompositeTarget => false,
        _ => throw new ArgumentException($"No such kind: {target.GetType()}.", nameof(target)),
    };

    private static bool CanUseSeason(Target target) => target switch
    {
        DeliverTarget or PassTarget or ClearTarget => true,
        MaintainTarget t => !t.SeasonEffect.Equals(0.0),
        PreventTarget t => !t.SeasonEffect.Equals(0.0),
        GrowTarget or MilestoneTarget or CompositeTarget => false,
        _ => throw new ArgumentException($"No such kind: {target.GetType()}.", nameof(target)),
    };
}
