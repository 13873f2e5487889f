namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>A key and its value.</summary>
internal sealed record MapEntry(ScalarNode Key, Node Value);
