using MathNet.Numerics;

namespace WorkPlanSim.Simulation.Kernels;

/// <summary>The distribution function Φ of the standard normal.</summary>
internal static class NormalCdf
{
    private const double SquareRootOfHalf = 0.70710678118654757;

    internal static double Of(double z) => 0.5 * SpecialFunctions.Erfc(-z * SquareRootOfHalf);
}
