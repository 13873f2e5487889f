namespace WorkPlanSim.Domain.Quantities;

/// <summary>A share of a period, certain or as a 90 % interval: how much of March such work can go on.</summary>
/// <remarks>Both ends are in [0, 1]. The default value is certainly nothing.</remarks>
public readonly record struct ShareRange
{
    private ShareRange(double low, double high) => (Low, High) = (low, high);

    /// <summary>Gets the 5 % point; the share itself where it is certain.</summary>
    public double Low { get; }

    /// <summary>Gets the 95 % point; the share itself where it is certain.</summary>
    public double High { get; }

    /// <summary>Gets whether the share is known.</summary>
    public bool IsCertain => Low.Equals(High);

    /// <summary>Takes a 90 % interval, or a certain share where both ends are equal.</summary>
    /// <param name="low">The 5 % point, in [0, 1].</param>
    /// <param name="high">The 95 % point, in [low, 1].</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ends are not 0 ≤ low ≤ high ≤ 1.</exception>
    public static ShareRange From(double low, double high) => low >= 0.0 && low <= high && high <= 1.0
        ? new ShareRange(low, high)
        : throw new ArgumentOutOfRangeException(nameof(low), (low, high), "A share range is 0 ≤ low ≤ high ≤ 1.");

    /// <summary>Takes a certain share.</summary>
    /// <param name="share">In [0, 1].</param>
    /// <returns>The range.</returns>
    public static ShareRange Certain(double share) => From(share, share);
}
