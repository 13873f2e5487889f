namespace WorkPlanSim.Domain.Targets;

/// <summary>How unsure the pace of work is, as mean-one lognormal factors.</summary>
/// <param name="Spread">The standard deviation of the log of the factor drawn once per trial, at least 0.</param>
/// <param name="Noise">The standard deviation of the log of the factor drawn in each period, at least 0.</param>
public sealed record Productivity(double Spread, double Noise)
{
    /// <summary>Gets a pace that is certain.</summary>
    public static Productivity Certain { get; } = new(0.0, 0.0);
}
