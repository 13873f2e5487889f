using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Drivers;

/// <summary>Money from one source: how much, when it comes, and how surely.</summary>
/// <param name="Id">The fund's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Amount">The plan's whole amount.</param>
public sealed record Fund(string Id, BilingualText Title, Money Amount)
{
    /// <summary>Gets the share of the amount that is due in each period; they sum to 1, one per period of the plan.</summary>
    public required ImmutableArray<double> Release { get; init; }

    /// <summary>Gets what share of the amount really arrives; drawn once per trial, at least 0. Default 1.</summary>
    public Distribution Realised { get; init; } = 1.0;

    /// <summary>Gets how many periods late everything comes; drawn once per trial, at least 0. Default 0.</summary>
    public Distribution Delay { get; init; } = 0.0;

    /// <summary>Gets the periods that a scenario adds to <see cref="Delay"/>. Default 0.</summary>
    public double LatePeriods { get; init; }

    /// <summary>Gets the cut in the year, if one may come.</summary>
    public Clawback? Clawback { get; init; }

    /// <summary>Gets the ids of the targets that may be given this money; empty for all.</summary>
    public ImmutableArray<string> Eligible { get; init; } = [];

    /// <summary>Gets whether unspent money may be kept over the end of a calendar year. Default no.</summary>
    public bool Carryover { get; init; }

    /// <summary>Gets what the figures rest on.</summary>
    public ImmutableArray<Basis> Basis { get; init; } = [];
}
