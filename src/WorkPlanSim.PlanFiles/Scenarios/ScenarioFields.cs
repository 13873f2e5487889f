using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>The fields of a scenario file.</summary>
internal static class ScenarioFields
{
    /// <summary>Gets the scenario's id.</summary>
    public static Field<ScalarNode> Id { get; } =
        new("scenario", Shapes.Id, "The scenario's id; not baseline.") { IsRequired = true };

    /// <summary>Gets the title.</summary>
    public static Field<BilingualText> Title { get; } = new("title", Shapes.Text, "The title; default: the id.");

    /// <summary>Gets the base.</summary>
    public static Field<ScalarNode> Base { get; } =
        new("base", Shapes.Id, "The scenario over which this one is laid; default: baseline.");

    /// <summary>Gets the changes.</summary>
    public static Field<ImmutableArray<ChangeFieldValues>> Changes { get; } =
        new("changes", new ListShape<ChangeFieldValues>(ChangeShape.OfChange), "What is changed, in order.");

    /// <summary>Gets the standing rules.</summary>
    public static Field<ImmutableArray<ChangeFieldValues>> Rules { get; } = new(
        "rules",
        new ListShape<ChangeFieldValues>(ChangeShape.OfRule),
        "What is done within the year by rule, in every possible year alike, by what is known there and then.");

    /// <summary>Gets all fields.</summary>
    public static FieldSet All { get; } = new([Id, Title, Base, Changes, Rules]);

    /// <summary>Gets what a scenario is in words.</summary>
    public static BilingualText Expected => Say("情景的字段", "the fields of a scenario");
}
