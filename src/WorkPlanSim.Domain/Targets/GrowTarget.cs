using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Targets;

/// <summary>
/// An index is to grow, or to fall: foreign trade by 6 %, general spending by -5 %. Met when the growth since the plan's start is
/// at least the goal at the deadline, or at most the goal where <see cref="Down"/>.
/// </summary>
/// <param name="Id">The target's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Deadline">The period at whose end it is judged.</param>
/// <param name="Goal">The growth promised as a share, above -1.</param>
public sealed record GrowTarget(string Id, BilingualText Title, Period Deadline, double Goal)
    : Target(Id, Title, Deadline)
{
    /// <inheritdoc/>
    public override string Kind => "grow";

    /// <summary>Gets whether less is better.</summary>
    public required bool Down { get; init; }

    /// <summary>Gets the growth of the log a year with no effort; drawn once per trial. Default 0.</summary>
    public Distribution Trend { get; init; } = 0.0;

    /// <summary>Gets what full coverage adds to it, a year; drawn once per trial. Default 0.</summary>
    public Distribution Gain { get; init; } = 0.0;

    /// <summary>Gets the standard deviation of the log's growth over a year, at least 0. Default 0.</summary>
    public double Volatility { get; init; }

    /// <summary>Gets what full coverage takes.</summary>
    public Need Need { get; init; } = Need.Nothing;
}
