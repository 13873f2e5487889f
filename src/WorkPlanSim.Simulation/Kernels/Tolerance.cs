using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Kernels;

/// <summary>Rounding never decides: a quantity within 10^-5 of its goal, relative to it, has met it.</summary>
internal static class Tolerance
{
    internal const double Relative = 1e-5;

    internal const float RelativeSingle = 1e-5f;

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

    /// <summary>Gives the least value that is at least a goal but for rounding.</summary>
    /// <param name="goal">The goal.</param>
    /// <returns>The value.</returns>
    internal static float LeastOf(double goal) => (float)(goal - (Math.Abs(goal) * Relative));

    /// <summary>Gives the greatest value that is at most a limit but for rounding.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The value.</returns>
    internal static float MostOf(double limit) => (float)(limit + (Math.Abs(limit) * Relative));

    /// <summary>Tells of eight values whether they are at least goals of their own.</summary>
    /// <param name="value">The values.</param>
    /// <param name="goal">The goals.</param>
    /// <returns>Lanes of all bits set where they are, but for rounding.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane AtLeast(Lane value, Lane goal) => Vector256.GreaterThanOrEqual(
        value, LaneMath.Fma(Vector256.Abs(goal), LaneMath.All(-RelativeSingle), goal));
}
