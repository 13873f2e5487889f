namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>A correlation with its places.</summary>
/// <param name="First">An input.</param>
/// <param name="Second">Another.</param>
/// <param name="Rank">The rank correlation.</param>
/// <param name="Node">The whole.</param>
internal sealed record CorrelationNode(ScalarNode First, ScalarNode Second, double Rank, Node Node)
{
    private static readonly Field<ImmutableArray<ScalarNode>> Between = new(
        "between",
        new ListShape<ScalarNode>(new NamedNodeShape("seasons/earthworks"), min: 2, max: 2),
        "The names of two inputs.")
    { IsRequired = true };

    private static readonly Field<double> RankField = new(
        "rank",
        new NumberShape(new NumberRange(-1.0, 1.0, IsMinOpen: true, IsMaxOpen: true)),
        "Spearman's rank correlation.")
    { IsRequired = true };

    /// <summary>Gets the shape.</summary>
    public static Shape<CorrelationNode> Shape { get; } = new MappedShape<CorrelationNode>(
        new FieldSet([Between, RankField]),
        Shapes.MapOf("between", "rank"),
        (v, _) => v.Get(Between, []) is [var first, var second]
            ? new CorrelationNode(first, second, v.Get(RankField, 0.0), v.Node)
            : null);
}
