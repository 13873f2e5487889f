namespace WorkPlanSim.Domain.Quantities;

/// <summary>A period of the plan (a month or a week), as its place in the plan: 0 is the first.</summary>
/// <remarks>
/// A point on the plan's calendar, not a length; see <see cref="Plans.PlanCalendar"/> for its name. The default value is the
/// first period. Never negative.
/// </remarks>
public readonly record struct Period : IComparable<Period>
{
    private Period(int index) => Index = index;

    /// <summary>Gets the place in the plan, from 0.</summary>
    public int Index { get; }

    /// <summary>Takes a place in the plan.</summary>
    /// <param name="index">At least 0.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public static Period FromIndex(int index) => index >= 0
        ? new Period(index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, "Periods count from 0.");

    /// <summary>Tells whether a period is before another.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is before.</returns>
    public static bool operator <(Period left, Period right) => left.Index < right.Index;

    /// <summary>Tells whether a period is after another.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is after.</returns>
    public static bool operator >(Period left, Period right) => left.Index > right.Index;

    /// <summary>Tells whether a period is not after another.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is not after.</returns>
    public static bool operator <=(Period left, Period right) => left.Index <= right.Index;

    /// <summary>Tells whether a period is not before another.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is not before.</returns>
    public static bool operator >=(Period left, Period right) => left.Index >= right.Index;

    /// <inheritdoc/>
    public int CompareTo(Period other) => Index.CompareTo(other.Index);
}
