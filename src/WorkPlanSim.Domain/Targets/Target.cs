using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Targets;

/// <summary>A promise of the plan, with the law (the process) by which money, people and season turn into its fulfilment.</summary>
/// <remarks>A closed set: the kinds are the sealed records of this folder whose names end in <c>Target</c>.</remarks>
/// <param name="Id">The target's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Deadline">The period at whose end it is judged.</param>
public abstract record Target(string Id, BilingualText Title, Period Deadline)
{
    /// <summary>Gets where it was promised, if that is known.</summary>
    public TargetSource? Source { get; init; }

    /// <summary>Gets the unit in which it counts, such as 条; null where it has none.</summary>
    public BilingualText? Unit { get; init; }

    /// <summary>Gets whether it must not fail. Default no.</summary>
    public bool Mandatory { get; init; }

    /// <summary>Gets its stated weight, above 0 or 0; null where none was stated: 1, and 0 for a composite.</summary>
    public double? StatedWeight { get; init; }

    /// <summary>Gets the office in charge, for grouping; null where none is named.</summary>
    public string? Department { get; init; }

    /// <summary>Gets the id of the season that limits the work; null where none does.</summary>
    public string? SeasonId { get; init; }

    /// <summary>Gets the first period in which work may go on. Default: the plan's first.</summary>
    public Period Start { get; init; }

    /// <summary>Gets the periods of tender and approval before work starts; drawn once per trial, at least 0. Default 0.</summary>
    public Distribution Lead { get; init; } = 0.0;

    /// <summary>Gets the targets that must come first.</summary>
    public ImmutableArray<Predecessor> After { get; init; } = [];

    /// <summary>Gets the money given, by fund id.</summary>
    public ImmutableSortedDictionary<string, Money> Budget { get; init; } = ImmutableSortedDictionary<string, Money>.Empty;

    /// <summary>Gets the posts given, by team id.</summary>
    public ImmutableSortedDictionary<string, Fte> Staff { get; init; } = ImmutableSortedDictionary<string, Fte>.Empty;

    /// <summary>Gets the labour that money can buy; null for none.</summary>
    public Outsourcing? Outsourcing { get; init; }

    /// <summary>Gets what the figures rest on.</summary>
    public ImmutableArray<Basis> Basis { get; init; } = [];

    /// <summary>Gets the weight in <c>expectedMet</c> (counted if above 0) and in <c>weightedScore</c>.</summary>
    public double Weight => StatedWeight ?? (this is CompositeTarget ? 0.0 : 1.0);

    /// <summary>Gets the name of the kind in a plan file, such as <c>deliver</c>.</summary>
    public abstract string Kind { get; }
}
