using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>The fields of a team.</summary>
internal static class TeamFields
{
    /// <summary>Gets the title.</summary>
    public static Field<BilingualText> Title { get; } = new("title", Shapes.Text, "The title; default: the id.");

    /// <summary>Gets the posts.</summary>
    public static Field<int> Headcount { get; } = new("headcount", new WholeNumberShape(1), "The posts.") { IsRequired = true };

    /// <summary>Gets the empty posts.</summary>
    public static Field<int> Vacant { get; } =
        new("vacant", new WholeNumberShape(0), "The posts that stand empty all through; default 0.");

    /// <summary>Gets the attrition.</summary>
    public static Field<double> Attrition { get; } =
        new("attrition", Shapes.Number(NumberRange.ShareBelowOne), "The share of posts that fall vacant in a year; default 0.");

    /// <summary>Gets the time to refill a post.</summary>
    public static Field<int> Refill { get; } =
        new("refill", new WholeNumberShape(0, PlanCalendar.MaxCount), "The periods that a vacancy lasts; default 3.");

    /// <summary>Gets the presence.</summary>
    public static Field<ImmutableArray<ShareRange>> Available { get; } =
        new("available", Shapes.Shares, "The share of each period for which a filled post is present; default 1.");

    /// <summary>Gets the persistence.</summary>
    public static Field<double> Persistence { get; } = new(
        "persistence", Shapes.Number(NumberRange.ShareBelowOne), "How much of a period's anomaly in presence carries over; default 0.");

    /// <summary>Gets the secondments.</summary>
    public static Field<ImmutableArray<Secondment>> Secondments { get; } = new(
        "secondments", new ListShape<Secondment>(SecondmentFields.Shape), "Events that draw part of the team away.");

    /// <summary>Gets what figures rest on.</summary>
    public static Field<ImmutableArray<Basis>> Basis { get; } =
        new("basis", new BasisShape(() => All!.Fields.Select(f => f.Name)), "What the figures rest on.");

    /// <summary>Gets all fields.</summary>
    public static FieldSet All { get; } =
        new([Title, Headcount, Vacant, Attrition, Refill, Available, Persistence, Secondments, Basis]);

    /// <summary>Gets a team's shape.</summary>
    public static DraftShape Shape { get; } = new(All, Say("队伍的字段", "the fields of a team"));

    /// <summary>Makes a team of its fields, and checks that they fit together.</summary>
    public static Team Build(string id, FieldValues values, PlanCalendar calendar, ReadContext context)
    {
        var team = new Team(id, values.Get(Title, BilingualText.Same(id)), values.Get(Headcount, 1))
        {
            Vacant = values.Get(Vacant, 0),
            AttritionPerYear = values.Get(Attrition, 0.0),
            RefillPeriods = values.Get(Refill, 3),
            Available = values.Get(Available, [.. Enumerable.Repeat(ShareRange.Certain(1.0), calendar.Count)]),
            Persistence = values.Get(Persistence, 0.0),
            Secondments = values.Get(Secondments, []),
            Basis = values.Get(Basis, []),
        };
        if (team.Vacant > team.Headcount && values.Has(Headcount.Name) && values.IsKnown(Headcount.Name))
        {
            context.Error(ProblemCodes.FieldsConflict, values.NodeOf(Vacant.Name), Say(
                $"空缺 {team.Vacant} 多于编制 {team.Headcount}。", $"{team.Vacant} vacant posts are more than the headcount of {team.Headcount}."));
        }

        var causes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cause in team.Secondments.Select(s => s.Cause).Where(c => !causes.Add(c)))
        {
            context.Error(ProblemCodes.DuplicateId, values.NodeOf(Secondments.Name), Say(
                $"抽调原因 {Quote(cause)} 出现了两次。", $"the cause {Quote(cause)} is given twice."));
        }

        return team;
    }
}
