using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Cli.Commands.Plans;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary>What <c>optimise</c> is asked for; targets, funds and teams are looked up once the plan is read.</summary>
/// <param name="Common">What every command about a plan is told.</param>
/// <param name="Objective">What is to be made large.</param>
internal sealed record OptimiseSettings(CommandSettings Common, AllocationObjective Objective)
{
    /// <summary>Gets targets and their least probabilities.</summary>
    internal ImmutableArray<(string Target, double Least)> AtLeast { get; init; } = [];

    /// <summary>Gets the targets that may not become less likely.</summary>
    internal ImmutableArray<string> Keep { get; init; } = [];

    /// <summary>Gets the most money that may change hands; null for no limit.</summary>
    internal decimal? ChangeAtMost { get; init; }

    /// <summary>Gets the least that targets get of funds or teams.</summary>
    internal ImmutableArray<(string Target, string Driver, decimal Amount)> Floors { get; init; } = [];

    /// <summary>Gets the most that targets get of funds or teams.</summary>
    internal ImmutableArray<(string Target, string Driver, decimal Amount)> Caps { get; init; } = [];

    /// <summary>Gets the file to write the allocation into; null for none.</summary>
    internal string? Scenario { get; init; }
}
