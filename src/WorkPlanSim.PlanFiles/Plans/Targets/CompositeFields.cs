namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>The fields of <c>all</c>, <c>any</c> and <c>atLeast</c>.</summary>
internal static class CompositeFields
{
    private static readonly Field<int> Count =
        new("count", new WholeNumberShape(1), "How many of the parts must be met.") { IsRequired = true };

    /// <summary>Gets the parts.</summary>
    public static Field<ImmutableArray<ScalarNode>> Of { get; } =
        new("of", new ListShape<ScalarNode>(Shapes.Id, min: 1), "The targets that are its parts.") { IsRequired = true };

    /// <summary>Gets the kind that needs every part.</summary>
    public static TargetKind All { get; } = new("all", [Of], [Settable], (head, values) =>
        Build(head, values, CompositeRule.All, values.Get(Of, []).Length));

    /// <summary>Gets the kind that needs one part.</summary>
    public static TargetKind Any { get; } = new("any", [Of], [Settable], (head, values) =>
        Build(head, values, CompositeRule.Any, 1));

    /// <summary>Gets the kind that needs so many parts.</summary>
    public static TargetKind AtLeast { get; } = new("atLeast", [Of, Count], [Settable], (head, values) =>
        Build(head, values, CompositeRule.AtLeast, values.Get(Count, 1)));

    private static SettableField Settable => SettableField.Of(Count);

    private static CompositeTarget Build(TargetHead head, FieldValues values, CompositeRule rule, int count) =>
        new(head.Id, head.Title, head.DeadlineOrLast, rule, [.. values.Get(Of, []).Select(n => n.Text)], count);
}
