using System.Collections.Immutable;

namespace WorkPlanSim.Plotting.Figures.Drivers;

/// <summary>Puts rows of charts on pages.</summary>
internal static class DriverPages
{
    /// <summary>As many rows as an upright page of paper holds, with a heading for each of three groups.</summary>
    private const int MostRows = 10;

    /// <summary>Cuts groups into pages of about the same number of rows.</summary>
    /// <param name="groups">The groups.</param>
    /// <returns>The pages; none without drivers.</returns>
    internal static ImmutableArray<ImmutableArray<DriverRow>> Cut(IEnumerable<DriverGroup> groups)
    {
        var rows = groups.SelectMany(DriverRow.Of).ToList();
        var pages = (rows.Count + MostRows - 1) / MostRows;
        var size = Math.Max(1, (rows.Count + pages - 1) / Math.Max(1, pages));
        return [.. rows.Chunk(size).Select(page => page.ToImmutableArray())];
    }
}
