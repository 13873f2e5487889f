using WorkPlanSim.PlanFiles.Plans.Targets;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>
/// Checks that nothing waits for itself: targets for their predecessors and composites for their parts in one graph, steps in
/// another for each target.
/// </summary>
internal static class CircleCheck
{
    private const int MostNames = 8;

    /// <summary>Checks a plan.</summary>
    public static void Run(PlanDraft draft, ReadContext context)
    {
        Report(
            draft.Targets.ToDictionary(t => t.Key.Text, t => WaitsOf(t.Value.Values), StringComparer.Ordinal),
            context);
        foreach (var target in draft.Targets)
        {
            var steps = target.Value.Values.Partly(MilestoneFields.Steps).DistinctBy(s => s.Key.Text, StringComparer.Ordinal);
            Report(steps.ToDictionary(s => s.Key.Text, s => s.Value.Partly(StepFields.After), StringComparer.Ordinal), context);
        }
    }

    private static ImmutableArray<ScalarNode> WaitsOf(FieldValues target) =>
        [.. target.Partly(CommonFields.After).Select(p => p.Target), .. target.Partly(CompositeFields.Of)];

    private static void Report(Dictionary<string, ImmutableArray<ScalarNode>> waits, ReadContext context)
    {
        foreach (var (closing, ids) in new CircleSearch(waits).Find())
        {
            var shown = ids.Length <= MostNames
                ? string.Join(" → ", ids)
                : string.Join(" → ", ids.Take(MostNames - 1)) + " → … → " + ids[^1];
            context.Error(ProblemCodes.Circle, closing, Say(
                $"循环等待：{shown}。", $"each waits for the next, in a circle: {shown}."));
        }
    }
}
