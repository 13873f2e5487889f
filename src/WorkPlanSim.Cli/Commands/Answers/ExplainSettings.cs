using WorkPlanSim.Cli.Commands.Plans;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary>What <c>explain</c> is asked for.</summary>
/// <param name="Common">What every command about a plan is told.</param>
/// <param name="Target">The target, as it was written.</param>
internal sealed record ExplainSettings(CommandSettings Common, string Target);
