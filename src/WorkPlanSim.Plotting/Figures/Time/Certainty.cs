using ScottPlot;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Time;

/// <summary>Which targets are sure enough, and how their chance is written.</summary>
internal static class Certainty
{
    /// <summary>The percentage of trials from which a target counts as sure enough.</summary>
    internal const int Percent = 80;

    /// <summary>
    /// Tells whether a target is met in so many trials; counted, so that rounding decides nothing.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <returns>Whether it is.</returns>
    internal static bool IsSure(TargetProjection target) => target.Met * 100 >= target.Trials * Percent;

    /// <summary>
    /// Writes the share of trials that meet a target; one that would round up to sure enough shows that it is
    /// below.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <returns>Such as <c>62%</c>.</returns>
    internal static string Text(TargetProjection target) =>
        !IsSure(target) && Math.Round(target.Probability * 100.0) >= Percent
            ? $"{Math.Floor(target.Probability * 1000.0) / 10.0:0.0}%"
            : Spoken.Percent(target.Probability);

    /// <summary>Gives the colour of a target's chance.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Blue where it is sure enough, else vermilion.</returns>
    internal static Color ColorOf(TargetProjection target) =>
        IsSure(target) ? FigureColors.Blue : FigureColors.Vermilion;
}
