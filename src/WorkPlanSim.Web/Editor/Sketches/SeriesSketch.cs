using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.PlanFiles.Editing;

namespace WorkPlanSim.Web.Editor.Sketches;

/// <summary>The picture of values by period: from where to where each lies.</summary>
/// <param name="Bands">One for each period; null where what is typed is no value.</param>
/// <param name="Least">The lower edge of the picture.</param>
/// <param name="Most">Its upper edge.</param>
internal sealed record SeriesSketch(ImmutableArray<(double Low, double High)?> Bands, double Least, double Most)
{
    internal const double Width = 240.0;
    internal const double Height = 56.0;

    /// <summary>Draws a series.</summary>
    /// <param name="value">What is typed: one value, a list, or a map of periods with a default.</param>
    /// <param name="calendar">The plan's periods.</param>
    /// <param name="isShare">Whether each is a share.</param>
    /// <returns>The picture; null where there is nothing to see.</returns>
    internal static SeriesSketch? Of(PlanValue? value, PlanCalendar? calendar, bool isShare)
    {
        ImmutableArray<(double Low, double High)?> bands = value switch
        {
            PlanValue.List list => [.. list.Items.Take(PlanCalendar.MaxCount).Select(BandOf)],
            PlanValue.Map map when calendar is not null => [.. Enumerable.Range(0, calendar.Count).Select(t => BandOf(InMap(map, calendar, t)))],
            PlanValue.Text when calendar is not null => [.. Enumerable.Repeat(BandOf(value), calendar.Count)],
            _ => [],
        };
        var known = bands.OfType<(double Low, double High)>().ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var most = isShare ? 1.0 : Math.Max(0.0, known.Max(b => b.High));
        var least = Math.Min(0.0, known.Min(b => b.Low));
        return most > least ? new SeriesSketch(bands, least, most) : null;
    }

    /// <summary>Gives the place of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its y.</returns>
    internal double Y(double value) => 1.0 + ((Height - 2.0) * (Most - Math.Clamp(value, Least, Most)) / (Most - Least));

    private static PlanValue? InMap(PlanValue.Map map, PlanCalendar calendar, int t)
    {
        var period = Period.FromIndex(t);
        return map[calendar.NameOf(period)] ?? map[$"{calendar.YearOf(period):D4}-{calendar.MonthOf(period):D2}"] ?? map["default"];
    }

    private static (double Low, double High)? BandOf(PlanValue? value) =>
        value is PlanValue.Text text ? QuantityText.Read(text.Content) switch
        {
            Distribution.Constant d => (d.Value, d.Value),
            Distribution.Interval d => (d.Low, d.High),
            _ => null,
        }
        : null;
}
