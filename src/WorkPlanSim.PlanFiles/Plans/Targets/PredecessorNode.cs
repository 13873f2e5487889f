namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>A target that must come first, with its place.</summary>
/// <param name="Target">Its id.</param>
/// <param name="Share">How far it must have come.</param>
internal sealed record PredecessorNode(ScalarNode Target, double Share)
{
    private static readonly Field<ScalarNode> TargetField = new("target", Shapes.Id, "The target.") { IsRequired = true };

    private static readonly Field<double> ShareField =
        new("share", Shapes.Number(NumberRange.ShareAboveZero), "The attainment that it must reach; default 1, met.");

    /// <summary>Gets the shape: an id, or an id with a share.</summary>
    public static Shape<PredecessorNode> Shape { get; } = new EitherShape<PredecessorNode>(
        new ConvertedShape<ScalarNode, PredecessorNode>(Shapes.Id, (_, id) => new PredecessorNode(id, 1.0)),
        new MappedShape<PredecessorNode>(
            new FieldSet([TargetField, ShareField]),
            Shapes.MapOf("target", "share"),
            (v, _) => v.Find(TargetField) is { } id ? new PredecessorNode(id, v.Get(ShareField, 1.0)) : null));
}
