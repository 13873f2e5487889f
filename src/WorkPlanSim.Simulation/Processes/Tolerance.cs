namespace WorkPlanSim.Simulation.Processes;

/// <summary>Rounding never decides: a quantity within 10^-5 of its goal, relative to it, has met it.</summary>
internal static class Tolerance
{
    internal const double Relative = 1e-5;

    /// <summary>Tells whether a value is at least a goal.</summary>
    /// <param name="value">The value.</param>
    /// <param name="goal">The goal.</param>
    /// <returns>Whether it is, but for rounding.</returns>
    internal static bool AtLeast(double value, double goal) => value >= goal - (Math.Abs(goal) * Relative);

    /// <summary>Tells whether a value is at most a limit.</summary>
    /// <param name="value">The value.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Whether it is, but for rounding.</returns>
    internal static bool AtMost(double value, double limit) => value <= limit + (Math.Abs(limit) * Relative);
}
