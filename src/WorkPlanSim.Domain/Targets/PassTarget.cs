using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Targets;

/// <summary>
/// An inspection is to be passed. Readiness is worked up to at most 100 points; at the end of the inspection's period readiness
/// and a normal error are held against the threshold. Met when passed by the deadline.
/// </summary>
/// <param name="Id">The target's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Deadline">The period at whose end it is judged.</param>
/// <param name="Inspection">The period at whose end the inspection is.</param>
/// <param name="Threshold">The points needed, in (0, 100].</param>
public sealed record PassTarget(
    string Id, BilingualText Title, Period Deadline, Period Inspection, double Threshold)
    : Target(Id, Title, Deadline)
{
    /// <summary>Gets the points of full readiness.</summary>
    public static double FullReadiness => 100.0;

    /// <inheritdoc/>
    public override string Kind => "pass";

    /// <summary>Gets the standard deviation of the inspection's error, in points, at least 0. Default 0.</summary>
    public double ExamNoise { get; init; }

    /// <summary>Gets the period at whose end a failed inspection is repeated; null for never.</summary>
    public Period? Resit { get; init; }

    /// <summary>Gets the points that are there at the start, in [0, 100]; drawn once per trial. Default 0.</summary>
    public Distribution Initial { get; init; } = 0.0;

    /// <summary>Gets the money per point; drawn once per trial. Null where money does not limit.</summary>
    public Distribution? UnitCost { get; init; }

    /// <summary>Gets the FTE-periods per point; drawn once per trial. Null where people do not limit.</summary>
    public Distribution? UnitLabour { get; init; }

    /// <summary>Gets the most points a period; drawn once per trial. Null for no limit.</summary>
    public Distribution? MaxRate { get; init; }

    /// <summary>Gets how unsure the pace is.</summary>
    public Productivity Productivity { get; init; } = Productivity.Certain;
}
