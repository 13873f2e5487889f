using WorkPlanSim.PlanFiles.Plans;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>Reads a scenario file by itself; its base comes later.</summary>
internal static class ScenarioFileReader
{
    /// <summary>Reads a scenario; null where the file is none.</summary>
    /// <param name="root">The file's top node.</param>
    /// <param name="plan">The plan, as far as it could be read; null where ids can't be checked.</param>
    /// <param name="context">Where problems go.</param>
    public static ScenarioDraft? Read(Node root, PlanDraft? plan, ReadContext context)
    {
        if (root is not MapNode map)
        {
            context.Expected(ProblemCodes.WrongShape, root, ScenarioFields.Expected);
            return null;
        }

        if (map["plan"] is not null && map["scenario"] is null)
        {
            context.Error(ProblemCodes.WrongKindOfFile, map, Say("这是计划文件，此处应为情景文件。", "this is a plan; expected a scenario."));
            return null;
        }

        var errorsBefore = context.Problems.ErrorCount;
        var values = ScenarioFields.All.Read(map, context);
        var id = values.Find(ScenarioFields.Id);
        if (id?.Text == Scenario.BaselineId)
        {
            context.Error(ProblemCodes.BadId, id, Say(
                "baseline 是计划本身的名称，情景不能用。", "baseline is the plan as it stands; a scenario has another id."));
        }

        var builder = new ChangeBuilder(plan, context);
        ImmutableArray<ChangeNode> Built(Field<ImmutableArray<ChangeFieldValues>> field) =>
        [
            .. values.Partly(field).Select(c => builder.Build(c) is { } change ? new ChangeNode(change, c) : null).OfType<ChangeNode>(),
        ];

        var (changes, rules) = (Built(ScenarioFields.Changes), Built(ScenarioFields.Rules));
        var baseId = values.Find(ScenarioFields.Base);
        return new ScenarioDraft(
            root.Place.File,
            id,
            values.Get(ScenarioFields.Title, BilingualText.Same(id?.Text ?? "")),
            baseId?.Text == Scenario.BaselineId ? null : baseId,
            changes,
            rules,
            values.IsSound && context.Problems.ErrorCount == errorsBefore);
    }
}
