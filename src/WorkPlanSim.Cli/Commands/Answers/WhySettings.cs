using WorkPlanSim.Cli.Commands.Plans;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary>What <c>why</c> is asked for.</summary>
/// <param name="Common">What every command about a plan is told.</param>
/// <param name="From">The file of the scenario that is held against; null for the baseline.</param>
/// <param name="To">The file of the scenario that differs from it; null for the baseline.</param>
/// <param name="Target">The target whose difference is to be told; null for all.</param>
internal sealed record WhySettings(CommandSettings Common, string? From, string? To, string? Target);
