using System.Collections.Immutable;
using WorkPlanSim.Analysis.Sensitivity;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>What an uncertain input does to whether a target is met.</summary>
/// <param name="Column">The input.</param>
/// <param name="Index">The share of the variance of "met" that would go if it were known.</param>
/// <param name="Bar">The probability where the input is at its P10 and where it is at its P90.</param>
/// <param name="Low">The input's P10, in its own unit.</param>
/// <param name="High">Its P90.</param>
public sealed record InputEffect(SampleColumn Column, FirstOrderIndex Index, TornadoBar Bar, double Low, double High)
{
    /// <summary>
    /// Gets the curve P(met | input in bin): twenty bins of a twentieth of the trials each, from the input's lowest values to its highest.
    /// The index is read from finer ones (<see cref="ConditionalTally.BinsFor"/>).
    /// </summary>
    public required ImmutableArray<InputBin> Bins { get; init; }

    /// <summary>Gets whether it is met more often the higher the input lies, or the lower.</summary>
    public required TrendTest Trend { get; init; }

    /// <summary>Gets the chance of such differences between bins of the input if it had no effect (<see cref="BinTest"/>).</summary>
    public required double BinsPValue { get; init; }

    /// <summary>
    /// Gets whether the effect is beyond chance, even as the largest of as many as were looked at: by its trend or by its bins. The
    /// interval of a small index may reach 0 all the same, as a trend is told from fewer trials than a share of variance.
    /// </summary>
    public required bool IsTelling { get; init; }
}
