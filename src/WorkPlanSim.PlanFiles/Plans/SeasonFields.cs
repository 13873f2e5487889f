using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>The fields of a season.</summary>
internal static class SeasonFields
{
    /// <summary>Gets the workable shares.</summary>
    public static Field<ImmutableArray<ShareRange>> Workable { get; } =
        new("workable", Shapes.Shares, "The share of each period in which work can go on.") { IsRequired = true };

    private static readonly Field<BilingualText> Title = new("title", Shapes.Text, "The title; default: the id.");

    private static readonly Field<double> Persistence =
        new("persistence", Shapes.Number(NumberRange.ShareBelowOne), "How much of a period's anomaly carries over; default 0.");

    private static readonly Field<ImmutableArray<Basis>> Basis =
        new("basis", new BasisShape(() => All!.Fields.Select(f => f.Name)), "What the figures rest on.");

    /// <summary>Gets all fields.</summary>
    public static FieldSet All { get; } = new([Title, Workable, Persistence, Basis]);

    /// <summary>Gets a season's shape.</summary>
    public static DraftShape Shape { get; } = new(All, Say("季节的字段", "the fields of a season"));

    /// <summary>Makes a season of its fields.</summary>
    public static Season Build(string id, FieldValues values) => new(id, values.Get(Title, BilingualText.Same(id)))
    {
        Workable = values.Get(Workable, []),
        Persistence = values.Get(Persistence, 0.0),
        Basis = values.Get(Basis, []),
    };
}
