using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>The shapes that many fields share.</summary>
internal static class Shapes
{
    /// <summary>Gets an id.</summary>
    public static Shape<ScalarNode> Id { get; } = new IdShape();

    /// <summary>Gets a text in both languages.</summary>
    public static Shape<BilingualText> Text { get; } = new TextShape();

    /// <summary>Gets a text in one wording.</summary>
    public static Shape<string> String { get; } = new StringShape();

    /// <summary>Gets a period.</summary>
    public static Shape<Period> Period { get; } = new PeriodShape();

    /// <summary>Gets a yes or no.</summary>
    public static Shape<bool> Flag { get; } = new FlagShape();

    /// <summary>Gets a quantity of at least 0.</summary>
    public static Shape<Distribution> NotNegative { get; } = new QuantityShape(NumberRange.NotNegative);

    /// <summary>Gets any quantity.</summary>
    public static Shape<Distribution> Quantity { get; } = new QuantityShape(NumberRange.Any);

    /// <summary>Gets a share that may be uncertain.</summary>
    public static Shape<Distribution> ShareQuantity { get; } = new QuantityShape(NumberRange.Share);

    /// <summary>Gets a list of ids.</summary>
    public static Shape<ImmutableArray<ScalarNode>> Ids { get; } = new ListShape<ScalarNode>(Id);

    /// <summary>Gets shares, one per period.</summary>
    public static Shape<ImmutableArray<ShareRange>> Shares { get; } = new SeriesShape<ShareRange>(new ShareRangeShape());

    /// <summary>Gets numbers of at least 0, one per period.</summary>
    public static Shape<ImmutableArray<double>> Rates { get; } = new SeriesShape<double>(Number(NumberRange.NotNegative));

    /// <summary>Gets weights of periods, normalised to sum to 1.</summary>
    public static Shape<ImmutableArray<double>> Weights { get; } = new WeightsShape();

    /// <summary>Gets calendar months.</summary>
    public static Shape<ImmutableArray<int>> Months { get; } = new ListShape<int>(new WholeNumberShape(1, 12), min: 1);

    /// <summary>Gets a map of ids to amounts.</summary>
    public static Shape<ImmutableArray<Named<double>>> Amounts { get; } = new IdMapShape<double>(Number(NumberRange.Amount));

    /// <summary>Gets a number in a range.</summary>
    public static Shape<double> Number(NumberRange range) => new NumberShape(range);

    /// <summary>Gets a map in words: "a map of so and so".</summary>
    public static BilingualText MapOf(params string[] names) =>
        Say($"{{{string.Join(", ", names)}}} 映射", $"a map {{{string.Join(", ", names)}}}");
}
