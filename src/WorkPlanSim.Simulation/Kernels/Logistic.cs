namespace WorkPlanSim.Simulation.Kernels;

/// <summary>The logistic function and its inverse.</summary>
internal static class Logistic
{
    internal static double Of(double x) => 1.0 / (1.0 + Math.Exp(-x));

    internal static double Inverse(double share) => Math.Log(share / (1.0 - share));
}
