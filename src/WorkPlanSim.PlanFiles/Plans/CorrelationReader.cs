using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>Reads correlations: between inputs that exist, each pair once, and all of them possible together.</summary>
internal static class CorrelationReader
{
    /// <summary>Gives a plan's correlations.</summary>
    public static ImmutableArray<Correlation> Read(PlanDraft draft, ReadContext context)
    {
        var inputs = PlanInputs.Of(draft.Plan).Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        var built = draft.Plan.Targets.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = new HashSet<(string, string)>();
        var correlations = ImmutableArray.CreateBuilder<Correlation>();
        foreach (var node in draft.Values.Partly(PlanFields.Correlations))
        {
            var (first, second) = (Full(node.First.Text), Full(node.Second.Text));
            CheckInput(node.First, first);
            CheckInput(node.Second, second);
            if (first == second)
            {
                context.Error(ProblemCodes.FieldsConflict, node.Second, Say(
                    $"{Quote(second)} 不能与自身相关。", $"{Quote(second)} can't be correlated with itself."));
            }
            else if (!pairs.Add(string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first)))
            {
                context.Error(ProblemCodes.DuplicateId, node.Node, Say(
                    $"{Quote(first)} 与 {Quote(second)} 的相关已经给出。", $"the correlation of {Quote(first)} and {Quote(second)} is already given."));
            }

            correlations.Add(new Correlation(first, second, node.Rank));
        }

        return correlations.ToImmutable();

        void CheckInput(ScalarNode node, string name)
        {
            // A target of unknown kind may have any input; its kind is the problem to tell.
            var isOpen = name.Split('/') is ["targets", var id, ..] && draft.Names.Targets.Contains(id) && !built.Contains(id);
            if (!inputs.Contains(name) && !isOpen)
            {
                context.Error(
                    ProblemCodes.UnknownInput,
                    node,
                    Say($"没有名为 {Quote(node.Text)} 的不确定输入量。", $"there is no uncertain input {Quote(node.Text)}."),
                    context.Nearest.Suggest(name, inputs));
            }
        }
    }

    /// <summary>Tells if the correlations of a plan without errors can't all be true.</summary>
    public static void CheckPossible(PlanDraft draft, ReadContext context)
    {
        if (CorrelationCheck.FindImpossible(draft.Plan) is not { } impossible)
        {
            return;
        }

        var index = Math.Max(0, draft.Plan.Correlations.IndexOf(impossible));
        context.Error(
            ProblemCodes.ImpossibleCorrelations,
            draft.Values.Partly(PlanFields.Correlations)[index].Node,
            Say("此相关与前面的相关不能同时成立。", "this correlation can't be true together with those before it."),
            Say("请减小其绝对值", "make it weaker"));
    }

    private static string Full(string name) =>
        name.Split('/') is ["teams", var id] ? PlanInputs.OfAvailability(id) : name;
}
