using WorkPlanSim.Cli.Commands.Plans;

namespace WorkPlanSim.Cli.Commands.Bench;

/// <summary>What <c>bench plans</c> is asked for.</summary>
/// <param name="Common">What every command about a plan is told.</param>
/// <param name="Count">How many plans.</param>
internal sealed record BenchPlansSettings(CommandSettings Common, int Count);
