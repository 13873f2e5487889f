using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>One variant of a target, with all that it depends on named by place: what a workspace builds a process from.</summary>
/// <param name="Target">The target as it is under its scenarios.</param>
/// <param name="Funds">The funds given, by place, and the amount.</param>
/// <param name="Teams">The teams given, by place, and the posts in each period.</param>
/// <param name="Seasons">The seasons named, by id and place.</param>
/// <param name="Predecessors">The variants that must come first, and the share they must reach.</param>
/// <param name="Parts">The variants that a composite is made of.</param>
/// <param name="Outgoing">The transfers that it gives, by place, in order.</param>
/// <param name="Incoming">The transfers that it gets, by place, in order.</param>
/// <param name="KeptAtYearEnd">The share of unspent cash kept when each period begins. Shape [periods].</param>
internal sealed record VariantRecipe(
    Target Target,
    (int Fund, double Amount)[] Funds,
    (int Team, double[] Posts)[] Teams,
    (string Id, int Season)[] Seasons,
    (int Variant, double Share)[] Predecessors,
    int[] Parts,
    int[] Outgoing,
    int[] Incoming,
    double[] KeptAtYearEnd);
