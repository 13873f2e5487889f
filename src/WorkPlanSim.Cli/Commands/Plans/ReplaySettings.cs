namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary>What <c>replay</c> is asked for.</summary>
/// <param name="Common">What every command about a plan is told.</param>
/// <param name="Trial">The trial, counted from 1.</param>
/// <param name="Target">The target whose year is to be told; null for all.</param>
internal sealed record ReplaySettings(CommandSettings Common, int Trial, string? Target);
