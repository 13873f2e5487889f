using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Targets;

/// <summary>One step of a milestone's network.</summary>
/// <param name="Id">The step's id within its target.</param>
/// <param name="Takes">The periods of full-rate work that it takes; drawn once per trial, at least 0.</param>
public sealed record MilestoneStep(string Id, Distribution Takes)
{
    /// <summary>Gets the ids of the steps that must be finished before.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>Gets the first period in which it may start. Default: the plan's first.</summary>
    public Period Start { get; init; }

    /// <summary>Gets the id of the season that slows it; null for none.</summary>
    public string? SeasonId { get; init; }

    /// <summary>Gets the money that must be there for it to start, and is paid then, at least 0. Default 0.</summary>
    public double Cost { get; init; }

    /// <summary>Gets the posts that it takes to go at full rate; 0 where people do not limit. Default 0.</summary>
    public double Staff { get; init; }
}
