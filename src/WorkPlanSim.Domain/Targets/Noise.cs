namespace WorkPlanSim.Domain.Targets;

/// <summary>A stationary AR(1) noise on a level.</summary>
/// <param name="StandardDeviation">Its standard deviation, at least 0.</param>
/// <param name="Persistence">How much of it carries over to the next period, in [0, 1).</param>
public sealed record Noise(double StandardDeviation, double Persistence)
{
    /// <summary>Gets no noise.</summary>
    public static Noise None { get; } = new(0.0, 0.0);
}
