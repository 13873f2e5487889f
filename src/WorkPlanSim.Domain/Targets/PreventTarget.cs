using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Targets;

/// <summary>Incidents are to be avoided: no major accident. Met when their number up to the deadline is at most the limit.</summary>
/// <param name="Id">The target's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Deadline">The period at whose end it is judged.</param>
/// <param name="Limit">The most incidents that may happen, at least 0.</param>
public sealed record PreventTarget(string Id, BilingualText Title, Period Deadline, int Limit)
    : Target(Id, Title, Deadline)
{
    /// <inheritdoc/>
    public override string Kind => "prevent";

    /// <summary>Gets the mean number of incidents in each period with no effort (Poisson).</summary>
    public required ImmutableArray<double> Rate { get; init; }

    /// <summary>Gets how much full coverage lowers the log of the rate; drawn once per trial, at least 0. Default 0.</summary>
    public Distribution Effectiveness { get; init; } = 0.0;

    /// <summary>Gets by how much one standard deviation of the season's anomaly lowers the log of the rate. Default 0.</summary>
    public double SeasonEffect { get; init; }

    /// <summary>Gets what full coverage takes.</summary>
    public Need Need { get; init; } = Need.Nothing;
}
