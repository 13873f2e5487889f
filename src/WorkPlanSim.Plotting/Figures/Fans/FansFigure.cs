using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>
/// How far each target comes in the course of the plan: small fans side by side, riskiest first.
/// </summary>
internal static class FansFigure
{
    private const string Name = "fans";
    private const int MostRows = 4;

    internal static FigureKind Kind { get; } = new(
        Name,
        new BilingualText("各目标全年的进度与把握", "Each target's course through the year"),
        NeedsScenarios: false,
        Draw);

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        var pages = Cut(data.RiskiestFirst());
        return [.. pages.Select((places, page) => DrawPage(data, places, page, pages.Length))];
    }

    private static Figure DrawPage(FigureData data, ImmutableArray<int> places, int page, int pages)
    {
        var targets = places.Select(i => data.Baseline.Targets[i].Target).ToList();
        var key = FanKey.Of(data, targets);
        return new FansSheet(data).Draw(places).ToFigure(
            PageNames.File(Name, page, pages), FansText.Of(data, places, page, pages), key);
    }

    /// <summary>Cuts the fans into pages of full rows, about as many rows on each.</summary>
    private static ImmutableArray<ImmutableArray<int>> Cut(ImmutableArray<int> places)
    {
        var rows = places.Chunk(FansSheet.Columns).ToList();
        var pages = Math.Max(1, (rows.Count + MostRows - 1) / MostRows);
        int Start(int page) => ((page * rows.Count) + pages - 1) / pages;
        return
        [
            .. Enumerable.Range(0, pages).Select(page => rows
                .Skip(Start(page)).Take(Start(page + 1) - Start(page)).SelectMany(r => r).ToImmutableArray()),
        ];
    }
}
