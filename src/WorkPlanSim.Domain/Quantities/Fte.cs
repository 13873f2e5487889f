namespace WorkPlanSim.Domain.Quantities;

/// <summary>Posts given or needed, in full-time equivalents: 0.5 is one person half the time.</summary>
/// <remarks>Never negative, never NaN. The default value is nobody. Not an amount of work.</remarks>
public readonly record struct Fte : IComparable<Fte>
{
    private Fte(double value) => Value = value;

    /// <summary>Gets the number of full-time equivalents.</summary>
    public double Value { get; }

    /// <summary>Takes a number of full-time equivalents.</summary>
    /// <param name="value">At least 0 and finite.</param>
    /// <returns>The staff.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative, infinite or NaN.</exception>
    public static Fte From(double value) => double.IsFinite(value) && value >= 0.0
        ? new Fte(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Staff is 0 or more FTE.");

    /// <summary>Tells whether one staff is smaller than another.</summary>
    /// <param name="left">A staff.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is smaller.</returns>
    public static bool operator <(Fte left, Fte right) => left.Value < right.Value;

    /// <summary>Tells whether one staff is larger than another.</summary>
    /// <param name="left">A staff.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is larger.</returns>
    public static bool operator >(Fte left, Fte right) => left.Value > right.Value;

    /// <summary>Tells whether one staff is at most another.</summary>
    /// <param name="left">A staff.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is at most that.</returns>
    public static bool operator <=(Fte left, Fte right) => left.Value <= right.Value;

    /// <summary>Tells whether one staff is at least another.</summary>
    /// <param name="left">A staff.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is at least that.</returns>
    public static bool operator >=(Fte left, Fte right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(Fte other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.######");
}
