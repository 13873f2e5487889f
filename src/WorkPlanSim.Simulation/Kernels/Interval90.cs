namespace WorkPlanSim.Simulation.Kernels;

/// <summary>The 90 % interval of the standard normal.</summary>
internal static class Interval90
{
    /// <summary>Half its width: the 95 % point.</summary>
    internal const double HalfWidth = 1.6448536269514722;
}
