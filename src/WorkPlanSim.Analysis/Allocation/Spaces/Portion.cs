namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>What one target is given: money by fund and posts by team, in the order of its levers. Immutable.</summary>
/// <param name="amounts">The amounts. Shape [levers].</param>
internal sealed class Portion(decimal[] amounts) : IEquatable<Portion>
{
    /// <summary>Gets the amounts. Shape [levers].</summary>
    internal ReadOnlySpan<decimal> Amounts => amounts;

    /// <summary>Gives an amount.</summary>
    /// <param name="lever">The lever.</param>
    internal decimal this[int lever] => amounts[lever];

    /// <inheritdoc/>
    public bool Equals(Portion? other) => other is not null && Amounts.SequenceEqual(other.Amounts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Portion);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var amount in amounts)
        {
            hash.Add(amount);
        }

        return hash.ToHashCode();
    }

    /// <summary>Gives a copy with another amount.</summary>
    /// <param name="lever">The lever.</param>
    /// <param name="amount">The amount.</param>
    /// <returns>The copy.</returns>
    internal Portion With(int lever, decimal amount)
    {
        var copy = (decimal[])amounts.Clone();
        copy[lever] = amount;
        return new Portion(copy);
    }
}
