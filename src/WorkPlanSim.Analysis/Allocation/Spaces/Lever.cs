namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>What one fund or team may give to one target.</summary>
/// <param name="Resource">The fund's or team's place.</param>
/// <param name="Present">What it gives now.</param>
/// <param name="Least">The least that it may give.</param>
/// <param name="Most">The most that it may give.</param>
internal sealed record Lever(int Resource, decimal Present, decimal Least, decimal Most)
{
    /// <summary>Gets the most that it may give by what is asked, were there more than there is; at least <see cref="Most"/>.</summary>
    internal decimal Cap { get; init; } = Most;

    /// <summary>Brings an amount into the bounds.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>The nearest that may be given.</returns>
    internal decimal Clamp(decimal amount) => Math.Max(Least, Math.Min(Most, amount));
}
