using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>One variant of a target, with all that it depends on: what a workspace builds a process from. Immutable.</summary>
/// <param name="Target">The target as it is under its scenarios.</param>
/// <param name="Funds">The funds given, and the amount.</param>
/// <param name="Teams">The teams given, and the posts in each period.</param>
/// <param name="Seasons">The seasons named, by id.</param>
/// <param name="KeptAtYearEnd">The share of unspent cash kept when each period begins. Shape [periods].</param>
internal sealed record VariantRecipe(
    Target Target,
    (Fund Fund, double Amount)[] Funds,
    (Team Team, double[] Posts)[] Teams,
    (string Id, Season Season)[] Seasons,
    double[] KeptAtYearEnd)
{
    /// <summary>Gets the variants that must come first, by place, and the share they must reach.</summary>
    internal (int Variant, double Share)[] Predecessors { get; init; } = [];

    /// <summary>Gets the variants that a composite is made of, by place.</summary>
    internal int[] Parts { get; init; } = [];

    /// <summary>Gets the transfers that it gives, by place, in order.</summary>
    internal int[] Outgoing { get; init; } = [];

    /// <summary>Gets the funds at whose reviews it takes part, by id.</summary>
    internal string[] ReviewedFunds { get; init; } = [];

    /// <summary>Gets the teams whose recalls it takes part in, by id.</summary>
    internal string[] RecalledTeams { get; init; } = [];

    /// <summary>Gets the transfers that it gets, by place, in order.</summary>
    internal int[] Incoming { get; init; } = [];
}
