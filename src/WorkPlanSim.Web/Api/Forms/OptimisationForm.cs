using System.Collections.Immutable;

namespace WorkPlanSim.Web.Api.Forms;

/// <summary>Asks for the best allocation of money and posts.</summary>
public sealed record OptimisationForm : RunForm
{
    /// <summary>Gets what to make large: weighted (default), met or mandatory.</summary>
    public string? Objective { get; init; }

    /// <summary>Gets the least probability of targets, by target.</summary>
    public ImmutableSortedDictionary<string, double>? AtLeast { get; init; }

    /// <summary>Gets the targets that may not become less likely.</summary>
    public ImmutableArray<string>? Keep { get; init; }

    /// <summary>Gets the most money that may change hands, in the plan's currency. Default: no limit.</summary>
    public decimal? ChangeAtMost { get; init; }

    /// <summary>Gets floors and caps.</summary>
    public ImmutableArray<BoundForm>? Bounds { get; init; }
}
