namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>The fields of standing rules.</summary>
internal static class RuleFields
{
    /// <summary>Gets the period of a review.</summary>
    public static Field<Period> At { get; } =
        new("at", Shapes.Period, "The period at whose start the review is held; not the plan's first.") { IsRequired = true };

    /// <summary>Gets the share of a review.</summary>
    public static Field<double> Share { get; } = new(
        "share",
        Shapes.Number(NumberRange.ShareAboveZero),
        "The share of the money that targets on course do not need which may go to those that lag.")
    {
        IsRequired = true,
    };

    /// <summary>Gets for whom a recall is.</summary>
    public static Field<RecallTo> To { get; } = new(
        "to",
        new WordShape<RecallTo>(("lagging", RecallTo.Lagging), ("unfinished", RecallTo.Unfinished)),
        "For whom posts of finished targets work: those that lag (default), or all that are not finished.");

    /// <summary>Gets the fields of a review.</summary>
    public static FieldSet OfReview { get; } = new([At, AmountFields.Fund, Share]);

    /// <summary>Gets the fields of a recall.</summary>
    public static FieldSet OfRecall { get; } = new([AmountFields.Team, To]);
}
