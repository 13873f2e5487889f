using System.Collections.Immutable;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>Cuts many rows into pages of about the same length.</summary>
internal static class RowPages
{
    /// <summary>Cuts rows into as few pages as hold them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="most">The most rows on a page.</param>
    /// <returns>The pages, at least one.</returns>
    internal static ImmutableArray<ImmutableArray<int>> Cut(ImmutableArray<int> rows, int most)
    {
        var pages = Math.Max(1, (rows.Length + most - 1) / most);
        var size = Math.Max(1, (rows.Length + pages - 1) / pages);
        return [.. Enumerable.Range(0, pages).Select(page => rows.Skip(page * size).Take(size).ToImmutableArray())];
    }
}
