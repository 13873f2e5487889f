using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Domain.Drivers;

/// <summary>People of one office: how many posts, and how much of them is really at work.</summary>
/// <param name="Id">The team's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Headcount">The posts, at least 1.</param>
public sealed record Team(string Id, BilingualText Title, int Headcount)
{
    /// <summary>Gets how many posts stand empty all through. Default 0.</summary>
    public int Vacant { get; init; }

    /// <summary>Gets the share of posts that fall vacant in a year, in [0, 1). Default 0.</summary>
    public double AttritionPerYear { get; init; }

    /// <summary>Gets how many periods a vacancy lasts, at least 0. Default 3.</summary>
    public int RefillPeriods { get; init; } = 3;

    /// <summary>Gets the share of each period for which a filled post is present (leave, holidays); one per period.</summary>
    public required ImmutableArray<ShareRange> Available { get; init; }

    /// <summary>Gets how much of a period's anomaly in presence carries over to the next, in [0, 1). Default 0.</summary>
    public double Persistence { get; init; }

    /// <summary>Gets the events that draw people away.</summary>
    public ImmutableArray<Secondment> Secondments { get; init; } = [];

    /// <summary>Gets what the figures rest on.</summary>
    public ImmutableArray<Basis> Basis { get; init; } = [];
}
