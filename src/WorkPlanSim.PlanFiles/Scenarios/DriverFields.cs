using WorkPlanSim.PlanFiles.Plans;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>The fields of a change to a fund, a team or a season.</summary>
internal static class DriverFields
{
    /// <summary>Gets the driver's id.</summary>
    public static Field<ScalarNode> Id { get; } = new("id", Shapes.Id, "What is changed.") { IsRequired = true };

    /// <summary>Gets the factor on a fund.</summary>
    public static Field<double> Scale { get; } = new(
        "scale", Shapes.Number(new NumberRange(0.0, 1000.0)), "The factor on its amount and on what each target gets of it.");

    /// <summary>Gets the money added.</summary>
    public static Field<double> AddMoney { get; } =
        new("add", Shapes.Number(NumberRange.AmountChange), "Money added to its amount, given to nobody yet.");

    /// <summary>Gets the delay.</summary>
    public static Field<double> Late { get; } = new(
        "late", Shapes.Number(new NumberRange(0.0, PlanCalendar.MaxCount)), "The periods by which everything comes later.");

    /// <summary>Gets the posts added.</summary>
    public static Field<int> AddPosts { get; } =
        new("add", new WholeNumberShape(-1_000_000), "Posts added; negative takes away.");

    /// <summary>Gets the shift of an anomaly.</summary>
    public static Field<double> Anomaly { get; } =
        new("anomaly", Shapes.Number(new NumberRange(-10.0, 10.0)), "By how many sd the anomaly shifts; negative is worse.");

    /// <summary>Gets the months of the shift.</summary>
    public static Field<ImmutableArray<int>> Months { get; } =
        new("months", Shapes.Months, "The calendar months in which it shifts; default: all.");

    /// <summary>Gets the workable shares.</summary>
    public static Field<ImmutableArray<ShareRange>> Workable { get; } = new("workable", Shapes.Shares, "Other workable shares.");

    /// <summary>Gets the fields of a change to a fund.</summary>
    public static FieldSet OfFund { get; } = new([Id, Scale, AddMoney, Late, FundFields.Realised, FundFields.Release]);

    /// <summary>Gets the fields of a change to a team.</summary>
    public static FieldSet OfTeam { get; } =
        new([Id, AddPosts, TeamFields.Vacant, TeamFields.Attrition, TeamFields.Available]);

    /// <summary>Gets the fields of a change to a season.</summary>
    public static FieldSet OfSeason { get; } = new([Id, Anomaly, Months, Workable]);
}
