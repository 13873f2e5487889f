using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>How precise a run was asked to be, and how precise it is.</summary>
/// <param name="Wanted">The half-width that no 95 % interval of a target was to exceed.</param>
/// <param name="HalfWidth">The half-width of the widest there is.</param>
/// <param name="Target">The target whose interval is the widest.</param>
/// <param name="Scenario">The scenario under which it is.</param>
/// <param name="IsDifference">
/// Whether it is that of the difference from the baseline, not of the probability.
/// </param>
public sealed record RunPrecision(
    double Wanted, double HalfWidth, Target Target, Scenario Scenario, bool IsDifference)
{
    /// <summary>Gets whether the run is as precise as it was asked to be.</summary>
    public bool IsReached => HalfWidth <= Wanted;

    /// <summary>
    /// Gets the half-width in points, rounded up to hundredths: shown, it never looks narrower than it is.
    /// </summary>
    public double HalfWidthPoints => Math.Ceiling((1e4 * HalfWidth) - 1e-9) / 100.0;

    /// <summary>Says what the widest interval of a comparison is.</summary>
    /// <param name="wanted">The half-width asked for.</param>
    /// <param name="widest">The widest interval.</param>
    /// <param name="comparison">The comparison that it was found in.</param>
    /// <returns>How precise it is.</returns>
    public static RunPrecision Of(double wanted, WidestInterval widest, ScenarioComparison comparison)
    {
        var projection = comparison.Projections[widest.Scenario];
        return new RunPrecision(
            wanted,
            widest.HalfWidth,
            projection.Targets[widest.Target].Target,
            projection.Scenario,
            widest.IsDifference);
    }
}
