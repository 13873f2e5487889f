using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Choices;

/// <summary>
/// A multiple-choice knapsack of several dimensions: of each group exactly one item, within all supplies, of the largest value.
/// </summary>
/// <param name="Groups">The items. Shape [groups][items].</param>
/// <param name="Supplies">What there is. Shape [supplies].</param>
internal sealed record ChoiceProblem(ImmutableArray<ImmutableArray<ChoiceItem>> Groups, ImmutableArray<long> Supplies)
{
    /// <summary>Tells whether a choice is within all supplies.</summary>
    /// <param name="chosen">The item chosen of each group. Shape [groups]; of another shape it is none.</param>
    /// <returns>Whether it is.</returns>
    internal bool Fits(ImmutableArray<int> chosen) => chosen.Length == Groups.Length && Supplies
        .Select((supply, s) => chosen.Select((item, g) => Groups[g][item].Needs[s]).Sum() <= supply).All(fits => fits);

    /// <summary>Adds up what a choice is worth.</summary>
    /// <param name="chosen">The item chosen of each group. Shape [groups].</param>
    /// <returns>The value.</returns>
    internal long ValueOf(ImmutableArray<int> chosen) => chosen.Select((item, g) => Groups[g][item].Value).Sum();

    /// <summary>Chooses of each group, which is not empty, the item that takes the least share of the supplies.</summary>
    /// <returns>The choice; it need not fit. Shape [groups].</returns>
    internal ImmutableArray<int> Cheapest() =>
        [.. Groups.Select(group => Enumerable.Range(0, group.Length).MinBy(i => ShareOf(group[i])))];

    private double ShareOf(ChoiceItem item) => item.Needs.Select((need, s) => need / Math.Max(0.5, Supplies[s])).Sum();
}
