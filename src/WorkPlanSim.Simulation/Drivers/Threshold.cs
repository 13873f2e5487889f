using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>Normals that stand for probabilities of events.</summary>
internal static class Threshold
{
    /// <summary>Gives the normal above which a standard normal lies with a probability.</summary>
    /// <param name="probability">In [0, 1].</param>
    /// <returns>The normal; endless for 0 and 1.</returns>
    internal static float Above(double probability) => probability switch
    {
        <= 0.0 => float.PositiveInfinity,
        >= 1.0 => float.NegativeInfinity,
        _ => (float)-NormalQuantile.Of(probability),
    };
}
