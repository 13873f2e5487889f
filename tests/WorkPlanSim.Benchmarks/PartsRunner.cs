namespace WorkPlanSim.Benchmarks;

internal static class PartsRunner
{
    internal static int Run(string[] args) => args.Length;
}
