namespace WorkPlanSim.Cli;

/// <summary>What the process ends with; part of the contract.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int BadInput = 2;
    internal const int Cancelled = 130;
}
