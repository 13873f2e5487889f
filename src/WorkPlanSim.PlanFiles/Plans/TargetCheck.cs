using WorkPlanSim.PlanFiles.Plans.Targets;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>Checks each target of a plan by itself, where the fields in question could be read.</summary>
internal static class TargetCheck
{
    private static readonly string[] OfPeriods = ["deadline", "start", "inspection", "resit", "window"];

    /// <summary>Checks a plan's targets.</summary>
    public static void Run(PlanDraft draft, ReadContext context)
    {
        var built = draft.Plan.Targets.ToDictionary(t => t.Id, StringComparer.Ordinal);
        foreach (var (key, target) in draft.Targets)
        {
            CheckTwice(target.Values, context);
            if (built.TryGetValue(key.Text, out var whole))
            {
                CheckRules(whole, target.Values, draft, context);
                EffectCheck.Run(whole, target.Values, context);
            }
        }
    }

    private static void CheckRules(Target target, FieldValues values, PlanDraft draft, ReadContext context)
    {
        // Of the calendar's stand-in nothing can be said about periods.
        var faults = TargetRules.Check(target, draft.Plan.Calendar)
            .Where(f => draft.IsCalendarKnown || !f.Fields.Intersect(OfPeriods, StringComparer.Ordinal).Any())
            .Where(f => f.Fields.All(values.IsKnown))
            .Where(f => target is not CompositeTarget || values.IsKnown("of"));
        foreach (var fault in faults)
        {
            if (fault.Fields.FirstOrDefault(values.Has) is { } field)
            {
                context.Error(fault.Code, values.NodeOf(field), fault.Message);
            }
            else
            {
                context.ErrorOf(fault.Fields[0], fault.Code, values.Node, fault.Message);
            }
        }

        if (draft.IsCalendarKnown && values.Find(Measure.Field) is { Of: { } stated } && values.IsKnown("deadline")
            && stated != target.Deadline.Index + 1)
        {
            context.Error(
                ProblemCodes.FieldsConflict,
                values.NodeOf("measure"),
                Say($"of 为 {stated}，但到期限有 {target.Deadline.Index + 1} 个周期。", $"of is {stated}, but there are {target.Deadline.Index + 1} periods up to the deadline."),
                Say($"请写 {target.Deadline.Index + 1}，或省去 of", $"write {target.Deadline.Index + 1}, or leave it out"));
        }
    }

    private static void CheckTwice(FieldValues values, ReadContext context)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in values.Partly(CompositeFields.Of).Where(p => !parts.Add(p.Text)))
        {
            context.Error(ProblemCodes.DuplicateId, part, Say(
                $"{Quote(part.Text)} 重复列出。", $"{Quote(part.Text)} is listed twice."));
        }

        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var other in values.Partly(CommonFields.After).Select(p => p.Target).Where(p => !before.Add(p.Text)))
        {
            context.Error(ProblemCodes.DuplicateId, other, Say(
                $"{Quote(other.Text)} 重复列出。", $"{Quote(other.Text)} is listed twice."));
        }
    }
}
