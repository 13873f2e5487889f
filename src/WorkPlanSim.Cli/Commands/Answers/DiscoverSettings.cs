using WorkPlanSim.Cli.Commands.Plans;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary>What <c>discover</c> is asked for.</summary>
/// <param name="Common">What every command about a plan is told.</param>
/// <param name="Target">The target, as it was written; null for the plan as a whole.</param>
/// <param name="Boxes">The most conditions to look for, at least 1.</param>
internal sealed record DiscoverSettings(CommandSettings Common, string? Target, int Boxes);
