namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A value under its id.</summary>
/// <typeparam name="T">What the value is.</typeparam>
/// <param name="Key">The id, with its place.</param>
/// <param name="Value">The value.</param>
internal sealed record Named<T>(ScalarNode Key, T Value);
