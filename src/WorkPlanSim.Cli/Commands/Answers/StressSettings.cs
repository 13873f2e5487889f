using System.Collections.Immutable;
using WorkPlanSim.Cli.Commands.Plans;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary>What <c>stress</c> is asked for.</summary>
/// <param name="Common">What every command about a plan is told.</param>
/// <param name="Worlds">The files of the assumed worlds.</param>
internal sealed record StressSettings(CommandSettings Common, ImmutableArray<string> Worlds);
