using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>
/// Where eight trials of a target are heading as a period begins, by what is known then: what was made since the work could start goes on
/// at the same pace until the target is judged. Lanes of all bits set where it is so.
/// </summary>
/// <param name="IsOnCourse">Whether it has been met, or gets to its goal at that pace.</param>
/// <param name="Lags">Whether it has begun, has time left, and does not.</param>
/// <param name="IsTold">Whether enough was made to tell what a unit takes.</param>
/// <param name="UnitsLeft">The units that its goal still takes.</param>
/// <param name="Made">The units that were worked for.</param>
internal readonly record struct Forecast(Lane IsOnCourse, Lane Lags, Lane IsTold, Lane UnitsLeft, Lane Made)
{
    /// <summary>The share of a goal of which less is too little to tell what a unit takes.</summary>
    internal const float LeastTold = 1e-3f;

    /// <summary>Extrapolates.</summary>
    /// <param name="standing">How far the trials have come.</param>
    /// <param name="isMet">Lanes of all bits set where the target has been met.</param>
    /// <param name="worked">The periods since work could start; not above 0 where it has not.</param>
    /// <param name="left">The periods until it is judged; not above 0 where that is over.</param>
    /// <returns>The forecast.</returns>
    internal static Forecast Of(Standing standing, Lane isMet, Lane worked, float left)
    {
        var isOpen = Vector256.GreaterThan(worked, Lane.Zero) & Vector256.GreaterThan(All(left), Lane.Zero);
        var isTold = Vector256.GreaterThanOrEqual(standing.Made, All(LeastTold) * standing.Goal)
            & Vector256.GreaterThan(standing.Made, Lane.Zero);
        var toCome = isTold & (standing.Made * All(left) / Max(worked, All(1f / QuantityPath.Endless)));
        var arrives = isOpen & Tolerance.AtLeast(standing.Done + toCome, standing.Goal);
        return new Forecast(
            isMet | arrives,
            Vector256.AndNot(isOpen, isMet | arrives),
            isTold,
            Vector256.AndNot(Max(Lane.Zero, standing.Goal - standing.Done), isMet),
            standing.Made);
    }
}
