using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Reference.Rules;

/// <summary>Where a trial of a target is heading as a period begins, by what is known then.</summary>
/// <param name="IsOnCourse">Whether it has been met, or gets to its goal at the pace so far.</param>
/// <param name="Lags">Whether it has begun, has time left, and does not.</param>
/// <param name="IsTold">Whether enough was made to tell what a unit takes.</param>
/// <param name="UnitsLeft">The units that its goal still takes.</param>
/// <param name="Made">The units that were worked for.</param>
internal sealed record Forecast(bool IsOnCourse, bool Lags, bool IsTold, double UnitsLeft, double Made)
{
    /// <summary>Extrapolates.</summary>
    /// <param name="done">The units that count so far.</param>
    /// <param name="made">Those of them that were worked for.</param>
    /// <param name="goal">The units that must count when it is judged.</param>
    /// <param name="isMet">Whether the target has been met.</param>
    /// <param name="worked">The periods since work could start.</param>
    /// <param name="left">The periods until it is judged.</param>
    /// <returns>The forecast.</returns>
    internal static Forecast Of(double done, double made, double goal, bool isMet, double worked, double left)
    {
        var isTold = made > 0.0 && made >= goal / 1000.0;
        if (isMet)
        {
            return new Forecast(IsOnCourse: true, Lags: false, isTold, 0.0, made);
        }

        var isOpen = worked > 0.0 && left > 0.0;
        var expected = isTold && isOpen ? done + (made / worked * left) : done;
        var arrives = Tolerance.AtLeast(expected, goal);
        return new Forecast(isOpen && arrives, isOpen && !arrives, isTold, Math.Max(0.0, goal - done), made);
    }
}
