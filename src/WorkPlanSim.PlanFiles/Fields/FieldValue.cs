namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>What stands in a file for a field.</summary>
/// <param name="Key">The field's name, with its place.</param>
/// <param name="Node">What stands there.</param>
/// <param name="Value">What it was read to, as far as it could be.</param>
/// <param name="IsSound">Whether all of it is right.</param>
internal sealed record FieldValue(ScalarNode Key, Node Node, object? Value, bool IsSound);
