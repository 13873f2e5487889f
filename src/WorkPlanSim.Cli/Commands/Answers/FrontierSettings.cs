using WorkPlanSim.Cli.Commands.Plans;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary>What <c>frontier</c> is asked for.</summary>
/// <param name="Common">What every command about a plan is told.</param>
/// <param name="Fund">The fund to make larger or smaller; null for all alike.</param>
internal sealed record FrontierSettings(CommandSettings Common, string? Fund);
