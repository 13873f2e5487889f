using ScottPlot;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>
/// Writes at the right of a fan where its quantiles end; those that end alike share a label.
/// </summary>
internal static class FanEndLabels
{
    private const float Line = 18;
    private const float Size = 13;

    /// <summary>Writes the labels.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="data">Whose language.</param>
    /// <param name="end">The quantiles at the end.</param>
    /// <param name="left">Where the labels begin.</param>
    /// <param name="height">Gives the height of an attainment that is within the axis.</param>
    internal static void Write(
        Sheet sheet, FigureData data, AttainmentBand end, float left, Func<double, float> height)
    {
        (BilingualText Name, double Value)[] quantiles =
        [
            (new("95%", "95%"), end.P95), (new("75%", "75%"), end.P75), (new("中位数", "median"), end.P50),
            (new("25%", "25%"), end.P25), (new("5%", "5%"), end.P5),
        ];
        var groups = quantiles.GroupBy(q => AttainmentText.Of(q.Value), StringComparer.Ordinal).ToList();
        var heights = Apart([.. groups.Select(g => height(g.Average(q => q.Value)))], height(0.0));
        for (var i = 0; i < groups.Count; i++)
        {
            var first = groups[i].First().Name.In(data.Language);
            var last = groups[i].Last().Name.In(data.Language);
            var isMedian = groups[i].Any(q => q.Value.Equals(end.P50));
            var names = first == last ? first : data.Say(Range(last, first), $"{last} to {first}");
            sheet.Write(
                data.Say($"{names}：{groups[i].Key}", $"{names}: {groups[i].Key}"),
                left, heights[i], Alignment.MiddleLeft, Size,
                isMedian ? FigureColors.Blue : FigureColors.Subtle, bold: isMedian);
        }
    }

    /// <summary>Sets Chinese words without blanks, and figures with them.</summary>
    private static string Range(string from, string to)
    {
        static string Blank(bool isBeside) => isBeside ? " " : "";
        return $"{from}{Blank(from.EndsWith('%'))}至{Blank(to.EndsWith('%'))}{to}";
    }

    /// <summary>Moves labels apart, downwards first, then up from the floor where that is too far.</summary>
    private static float[] Apart(float[] heights, float floor)
    {
        for (var i = 1; i < heights.Length; i++)
        {
            heights[i] = Math.Max(heights[i], heights[i - 1] + Line);
        }

        for (var (i, limit) = (heights.Length - 1, floor); i >= 0 && heights[i] > limit; i--, limit -= Line)
        {
            heights[i] = limit;
        }

        return heights;
    }
}
