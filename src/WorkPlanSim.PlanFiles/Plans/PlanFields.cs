using WorkPlanSim.PlanFiles.Plans.Targets;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>The fields of a plan file.</summary>
internal static class PlanFields
{
    /// <summary>Gets the plan's id.</summary>
    public static Field<ScalarNode> Id { get; } = new("plan", Shapes.Id, "The plan's id.") { IsRequired = true };

    /// <summary>Gets the title.</summary>
    public static Field<BilingualText> Title { get; } = new("title", Shapes.Text, "The title; default: the id.");

    /// <summary>Gets the name of the first period; the calendar is made of it, so it can't be looked up in one.</summary>
    public static Field<ScalarNode> Start { get; } =
        new("start", new NamedNodeShape("2024-01"), "The first period, such as 2024-01 or 2024-W01.") { IsRequired = true };

    /// <summary>Gets the number of periods.</summary>
    public static Field<int> Periods { get; } =
        new("periods", new WholeNumberShape(1, PlanCalendar.MaxCount), "The number of periods; default 12.");

    /// <summary>Gets the length of a period.</summary>
    public static Field<PeriodUnit> Unit { get; } = new(
        "period", new WordShape<PeriodUnit>(("month", PeriodUnit.Month), ("week", PeriodUnit.Week)), "How long a period is; default month.");

    /// <summary>Gets the currency.</summary>
    public static Field<string> Currency { get; } =
        new("currency", Shapes.String, "The unit of every amount of money; default 万元.");

    /// <summary>Gets the funds.</summary>
    public static Field<ImmutableArray<Named<FieldValues>>> Funds { get; } =
        new("funds", new IdMapShape<FieldValues>(FundFields.Shape), "The money, by id.");

    /// <summary>Gets the teams.</summary>
    public static Field<ImmutableArray<Named<FieldValues>>> Teams { get; } =
        new("teams", new IdMapShape<FieldValues>(TeamFields.Shape), "The people, by id.");

    /// <summary>Gets the seasons.</summary>
    public static Field<ImmutableArray<Named<FieldValues>>> Seasons { get; } =
        new("seasons", new IdMapShape<FieldValues>(SeasonFields.Shape), "The weather and customs of the year, by id.");

    /// <summary>Gets the correlations.</summary>
    public static Field<ImmutableArray<CorrelationNode>> Correlations { get; } =
        new("correlations", new ListShape<CorrelationNode>(CorrelationNode.Shape, max: 500), "Which uncertain inputs move together.");

    /// <summary>Gets the targets.</summary>
    public static Field<ImmutableArray<Named<TargetDraft>>> Targets { get; } =
        new("targets", new IdMapShape<TargetDraft>(new TargetShape(), min: 1), "What was promised, by id.") { IsRequired = true };

    /// <summary>Gets all fields.</summary>
    public static FieldSet All { get; } =
        new([Id, Title, Start, Periods, Unit, Currency, Funds, Teams, Seasons, Correlations, Targets]);
}
