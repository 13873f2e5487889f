namespace WorkPlanSim.Domain.Quantities;

/// <summary>An amount of money in the plan's one currency (by default 万元, 10 000 yuan).</summary>
/// <remarks>May be negative, as a change may be. The default value is no money. Exact: decimal, never rounded.</remarks>
/// <param name="Amount">The amount.</param>
public readonly record struct Money(decimal Amount) : IComparable<Money>
{
    /// <summary>Gets no money.</summary>
    public static Money Zero => default;

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another.</param>
    /// <returns>The sum.</returns>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);

    /// <summary>Takes one amount from another.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">What to take away.</param>
    /// <returns>The difference.</returns>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount);

    /// <summary>Scales an amount.</summary>
    /// <param name="money">The amount.</param>
    /// <param name="factor">The factor.</param>
    /// <returns>The scaled amount.</returns>
    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor);

    /// <summary>Tells whether an amount is less than another.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is less.</returns>
    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

    /// <summary>Tells whether an amount is more than another.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is more.</returns>
    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

    /// <summary>Tells whether an amount is at most another.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is at most that.</returns>
    public static bool operator <=(Money left, Money right) => left.Amount <= right.Amount;

    /// <summary>Tells whether an amount is at least another.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it is at least that.</returns>
    public static bool operator >=(Money left, Money right) => left.Amount >= right.Amount;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    /// <summary>Gives the amount as a number for the engine.</summary>
    /// <returns>The nearest double.</returns>
    public double ToDouble() => (double)Amount;

    /// <inheritdoc/>
    public override string ToString() => Amount.ToString("0.##########");
}
