using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Plotting.Figures.Differences;

/// <summary>All changes of a comparison, and which of them are worth a panel or a row.</summary>
internal sealed class TargetChanges
{
    /// <summary>The most rows: more do not fit on a page that people still read.</summary>
    internal const int MostRows = 26;

    /// <summary>Initializes a new instance of the <see cref="TargetChanges"/> class.</summary>
    /// <param name="comparison">The comparison.</param>
    internal TargetChanges(ScenarioComparison comparison)
    {
        All =
        [
            .. comparison.Differences
                .SelectMany((d, i) => d.Targets.Select((t, target) => new TargetChange(i + 1, target, t.Met)))
                .Where(c => c.Met.Touched),
        ];
        var clear = All.Where(c => c.Met.IsSignificant).ToList();
        var changing = clear.Select(c => c.Scenario).ToHashSet();
        var scenarios = Enumerable.Range(1, comparison.Differences.Length).ToLookup(changing.Contains);
        (Changing, Quiet) = ([.. scenarios[true]], [.. scenarios[false]]);

        var ranked = clear.GroupBy(c => c.Target)
            .OrderByDescending(g => g.Max(c => Math.Abs(c.Net))).ThenBy(g => g.Key)
            .Select(g => g.Key).ToList();
        (Rows, Rest) = ([.. ranked.Take(MostRows)], [.. ranked.Skip(MostRows)]);
    }

    /// <summary>Gets every change, also those within chance.</summary>
    internal ImmutableArray<TargetChange> All { get; }

    /// <summary>
    /// Gets the places of the scenarios that change some target beyond chance, in given order.
    /// </summary>
    internal ImmutableArray<int> Changing { get; }

    /// <summary>Gets the places of the scenarios that change none beyond chance.</summary>
    internal ImmutableArray<int> Quiet { get; }

    /// <summary>
    /// Gets the places of the targets to show: those with the largest changes beyond chance, largest first,
    /// ties in the plan's order.
    /// </summary>
    internal ImmutableArray<int> Rows { get; }

    /// <summary>Gets the places of the other targets that some scenario changes beyond chance.</summary>
    internal ImmutableArray<int> Rest { get; }

    /// <summary>Gives the changes to draw.</summary>
    /// <returns>The changes of shown targets under shown scenarios, also those within chance.</returns>
    internal IEnumerable<TargetChange> Shown()
    {
        var (rows, scenarios) = (Rows.ToHashSet(), Changing.ToHashSet());
        return All.Where(c => rows.Contains(c.Target) && scenarios.Contains(c.Scenario));
    }

    /// <summary>
    /// Gives the largest rises or falls beyond chance: several where they are exactly alike.
    /// </summary>
    /// <param name="sign">1 for rises, -1 for falls.</param>
    /// <param name="choices">The scenarios among which they are sought.</param>
    /// <returns>The changes; empty where there is none.</returns>
    internal ImmutableArray<TargetChange> Largest(int sign, Choices choices)
    {
        var clear = All.Where(c => c.Met.IsSignificant && Math.Sign(c.Net) == sign
            && choices.Places.Contains(c.Scenario)).ToList();
        var most = clear.Select(c => Math.Abs(c.Net)).DefaultIfEmpty().Max();
        return [.. clear.Where(c => Math.Abs(c.Net) == most)];
    }

    /// <summary>
    /// Gives a bound of every change of the targets that are not shown, beyond chance or within, so that no
    /// table contradicts it.
    /// </summary>
    /// <returns>In tenths of a point, rounded up.</returns>
    internal long RestBoundTenths()
    {
        var rest = Rest.ToHashSet();
        return All.Where(c => rest.Contains(c.Target))
            .Select(c => ((1000 * Math.Abs(c.Net)) + c.Met.Trials - 1) / c.Met.Trials).DefaultIfEmpty().Max();
    }
}
