using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Targets;

/// <summary>
/// A level is to be kept on the right side of a limit: water quality, a service level. Met when at least
/// <see cref="GoodPeriods"/> periods up to the deadline are good, or, where that is null, when their mean is.
/// </summary>
/// <param name="Id">The target's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Deadline">The period at whose end it is judged.</param>
/// <param name="Limit">The limit and its good side.</param>
public sealed record MaintainTarget(string Id, BilingualText Title, Period Deadline, LevelLimit Limit)
    : Target(Id, Title, Deadline)
{
    /// <inheritdoc/>
    public override string Kind => "maintain";

    /// <summary>Gets how many periods up to the deadline must be good; null where the mean counts.</summary>
    public int? GoodPeriods { get; init; }

    /// <summary>Gets the level with no effort, in each period.</summary>
    public required ImmutableArray<double> Level { get; init; }

    /// <summary>Gets the most that effort can add: level + gain (1 - e^-effort); drawn once per trial. Default 0.</summary>
    public Distribution Gain { get; init; } = 0.0;

    /// <summary>Gets the noise on the level.</summary>
    public Noise Noise { get; init; } = Noise.None;

    /// <summary>Gets what one standard deviation of the season's anomaly adds to the level. Default 0.</summary>
    public double SeasonEffect { get; init; }

    /// <summary>Gets what an effort of 1 takes.</summary>
    public Need Need { get; init; } = Need.Nothing;
}
