namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>All kinds of target.</summary>
internal static class TargetKinds
{
    /// <summary>Gets the kinds.</summary>
    public static ImmutableArray<TargetKind> All { get; } =
    [
        DeliverFields.Kind, ClearFields.Kind, MaintainFields.Kind, PreventFields.Kind, GrowFields.Kind, PassFields.Kind,
        MilestoneFields.Kind, CompositeFields.All, CompositeFields.Any, CompositeFields.AtLeast,
    ];

    /// <summary>Finds a kind.</summary>
    public static TargetKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);

    /// <summary>Gives the names of the kinds that have a field.</summary>
    public static ImmutableArray<string> KindsWith(string field) =>
        [.. All.Where(k => k.Fields.Fields.Any(f => f.Name == field)).Select(k => k.Name)];
}
