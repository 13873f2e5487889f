namespace WorkPlanSim.Analysis.Discovery;

/// <summary>The values that a box allows of one input.</summary>
/// <param name="Input">The input, from 0 on.</param>
/// <param name="Low">The least, in the input's unit; negative infinity where the box is open below.</param>
/// <param name="High">The greatest, in the input's unit; positive infinity where the box is open above.</param>
public readonly record struct BoxLimit(int Input, double Low, double High)
{
    /// <summary>Gets whether there is a least value.</summary>
    public bool HasLow => !double.IsNegativeInfinity(Low);

    /// <summary>Gets whether there is a greatest value.</summary>
    public bool HasHigh => !double.IsPositiveInfinity(High);

    /// <summary>Tells whether a value is allowed, ends included.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(double value) => Low <= value && value <= High;
}
