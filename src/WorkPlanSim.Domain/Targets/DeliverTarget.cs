using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Targets;

/// <summary>So many units are to be done: 38 gullies, 300 mu, 1500 jobs. Met when done ≥ goal at the deadline.</summary>
/// <param name="Id">The target's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Deadline">The period at whose end it is judged.</param>
/// <param name="Goal">The units promised, above 0.</param>
public sealed record DeliverTarget(string Id, BilingualText Title, Period Deadline, double Goal)
    : Target(Id, Title, Deadline)
{
    /// <inheritdoc/>
    public override string Kind => "deliver";

    /// <summary>Gets the units of work there are, at least the goal.</summary>
    public required double Scope { get; init; }

    /// <summary>Gets the money per unit; drawn once per trial, at least 0. Null where money does not limit.</summary>
    public Distribution? UnitCost { get; init; }

    /// <summary>Gets the FTE-periods per unit; drawn once per trial, at least 0. Null where people do not limit.</summary>
    public Distribution? UnitLabour { get; init; }

    /// <summary>Gets the most units a period, machines and contractors permitting; drawn once per trial. Null for no limit.</summary>
    public Distribution? MaxRate { get; init; }

    /// <summary>Gets how unsure the pace is.</summary>
    public Productivity Productivity { get; init; } = Productivity.Certain;

    /// <summary>Gets whether only whole units count.</summary>
    public bool Whole { get; init; }

    /// <summary>Gets the periods from done to accepted; drawn once per trial, rounded up to whole periods. Default 0.</summary>
    public Distribution Lag { get; init; } = 0.0;
}
