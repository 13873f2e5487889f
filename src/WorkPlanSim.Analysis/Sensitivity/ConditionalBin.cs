namespace WorkPlanSim.Analysis.Sensitivity;

/// <summary>The trials in which an input lay in one bin, and what the output was in them.</summary>
/// <remarks>The default value is a bin without trials.</remarks>
/// <param name="Trials">How many, at least 0.</param>
/// <param name="Mean">The output's mean; of outputs 0 and 1 the share met. 0 without trials.</param>
/// <param name="Variance">The mean of (output - mean)².</param>
/// <param name="Third">The mean of (output - mean)³.</param>
/// <param name="Fourth">The mean of (output - mean)⁴.</param>
public readonly record struct ConditionalBin(long Trials, double Mean, double Variance, double Third, double Fourth)
{
    /// <summary>Takes counts of an output that is 0 or 1.</summary>
    /// <param name="trials">How many trials, at least 0.</param>
    /// <param name="met">In how many of them it is 1, in [0, trials].</param>
    /// <returns>The bin.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    public static ConditionalBin OfMet(long trials, long met)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(met);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(met, trials);
        if (trials == 0)
        {
            return default;
        }

        var p = (double)met / trials;
        var variance = p * (1.0 - p);
        return new ConditionalBin(
            trials, p, variance, variance * (1.0 - (2.0 * p)), variance * (1.0 - (3.0 * variance)));
    }
}
