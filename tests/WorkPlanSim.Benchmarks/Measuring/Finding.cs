namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>A row of the table: a goal, and what was measured.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Goal">The goal.</param>
/// <param name="Measured">The figure; or why there is none.</param>
/// <param name="IsMet">
/// Whether the goal is met; null where it was not measured, or where there is none.
/// </param>
internal sealed record Finding(string What, string Goal, string Measured, bool? IsMet)
{
    /// <summary>Says that a factor is to be at least so large.</summary>
    internal static Finding AtLeast(string what, double goal, double measured, string by) =>
        new(what, $"≥ {goal:0.##} × {by}".TrimEnd(), $"{measured:0.00} ×", measured >= goal);

    /// <summary>Says that a factor is to be at most so large.</summary>
    internal static Finding AtMost(string what, double goal, double measured, string by) =>
        new(what, $"≤ {goal:0.###} × {by}".TrimEnd(), $"{measured:0.000} ×", measured <= goal);

    /// <summary>Says that something can't be measured.</summary>
    internal static Finding NotMeasured(string what, string goal, string reason) =>
        new(what, goal, $"not measured: {reason}", null);

    /// <summary>Tells a figure that has no goal.</summary>
    internal static Finding Told(string what, string measured) => new(what, "–", measured, null);
}
