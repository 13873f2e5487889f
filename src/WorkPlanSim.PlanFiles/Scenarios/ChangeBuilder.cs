using WorkPlanSim.PlanFiles.Plans;
using WorkPlanSim.PlanFiles.Plans.Targets;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>Makes changes of their fields, and checks what they name.</summary>
internal sealed partial class ChangeBuilder(PlanDraft? plan, ReadContext context)
{
    private PlanNames? Names => plan?.Names;

    /// <summary>Makes a change; null where it is wrong, with the problems told.</summary>
    public Change? Build(ChangeFieldValues change)
    {
        var errorsBefore = context.Problems.ErrorCount;
        var values = change.Values;
        Change? built = change.Lever switch
        {
            "budget" => Budget(values),
            "staff" => Staff(values),
            "fund" => Fund(values),
            "team" => Team(values),
            "season" => Season(values),
            "target" => Target(values),
            "review" => Review(values),
            "recall" => Recall(values),
            _ => throw new ArgumentException($"No such lever: {change.Lever}.", nameof(change)),
        };
        return values.IsSound && context.Problems.ErrorCount == errorsBefore ? built : null;
    }

    private Change.OfFund Fund(FieldValues values)
    {
        NeedsOneOf(values, DriverFields.OfFund);
        var id = Checked(values.Find(DriverFields.Id), Names is null ? null : Names.CheckFund);
        return new Change.OfFund(id)
        {
            Scale = values.FindNumber(DriverFields.Scale),
            Add = values.FindNumber(DriverFields.AddMoney),
            LatePeriods = values.FindNumber(DriverFields.Late),
            Realised = values.Find(FundFields.Realised),
            Release = values.Get(FundFields.Release, []),
        };
    }

    private Change.OfTeam Team(FieldValues values)
    {
        NeedsOneOf(values, DriverFields.OfTeam);
        var id = Checked(values.Find(DriverFields.Id), Names is null ? null : Names.CheckTeam);
        return new Change.OfTeam(id)
        {
            Add = values.FindNumber(DriverFields.AddPosts),
            Vacant = values.FindNumber(TeamFields.Vacant),
            AttritionPerYear = values.FindNumber(TeamFields.Attrition),
            Available = values.Get(TeamFields.Available, []),
        };
    }

    private Change.OfSeason Season(FieldValues values)
    {
        NeedsOneOf(values, DriverFields.OfSeason);
        if (values.Has(DriverFields.Months.Name) && !values.Has(DriverFields.Anomaly.Name))
        {
            context.Error(ProblemCodes.FieldsConflict, values.NodeOf(DriverFields.Months.Name), Say(
                "months 只能与 anomaly 同用。", "months goes with anomaly only."));
        }

        var id = Checked(values.Find(DriverFields.Id), Names is null ? null : Names.CheckSeason);
        return new Change.OfSeason(id)
        {
            Anomaly = values.FindNumber(DriverFields.Anomaly),
            Months = values.Get(DriverFields.Months, []),
            Workable = values.Get(DriverFields.Workable, []),
        };
    }

    private Change.OfTarget? Target(FieldValues values)
    {
        var id = values.Find(DriverFields.Id);
        if (id is null || values.Find(SettingFields.Set) is not MapNode set || plan is null || !plan.Names.CheckTarget(id, context))
        {
            return null;
        }

        // A target of unknown kind: nothing can be said of its fields until the plan is right.
        if (plan.Targets.FirstOrDefault(t => t.Key.Text == id.Text) is not { Value.Kind: { } kind } target)
        {
            return null;
        }

        var steps = target.Value.Values.Partly(MilestoneFields.Steps).Select(s => s.Key.Text);
        var settings = SettingFields.Of(kind, steps).Read(set, context);
        if (set.Entries.Count == 0)
        {
            context.Error(ProblemCodes.MissingField, set, Say("没有要改的字段。", "there is no field to set."));
        }

        return new Change.OfTarget(id.Text, [.. settings.AllOf<ImmutableArray<TargetSetting>>().SelectMany(s => s)]);
    }

    private string Checked(ScalarNode? id, Func<ScalarNode, ReadContext, bool>? check)
    {
        if (id is not null)
        {
            check?.Invoke(id, context);
        }

        return id?.Text ?? "";
    }

    private void NeedsOneOf(FieldValues values, FieldSet fields)
    {
        var names = fields.Fields.Select(f => f.Name).Where(n => n is not "id" and not "months").ToList();
        if (!names.Any(values.Has))
        {
            var list = string.Join(", ", names);
            context.Error(ProblemCodes.MissingField, values.Node, Say(
                $"没有任何改动；应至少有其一：{list}。", $"nothing is changed; expected at least one of {list}."));
        }
    }
}
