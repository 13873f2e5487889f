using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Time;

/// <summary>
/// The labels of an axis of time: as many months as have room; weeks in a plan of a few weeks.
/// </summary>
internal static class PeriodLabels
{
    private const int FewWeeks = 8;
    private const float Gap = 6;

    // Quarters and halves are what a year is divided into; every second month would leave out the middle of
    // the year.
    private static readonly int[] Steps = [1, 3, 6, 12, 24, 36, 60];

    /// <summary>Gives the labels of an axis that is the whole plan wide.</summary>
    /// <param name="data">Whose plan and language.</param>
    /// <param name="width">The width of the axis in pixels.</param>
    /// <param name="size">The font size.</param>
    /// <returns>The labels, none over another; at least one.</returns>
    internal static ImmutableArray<PeriodLabel> Fit(FigureData data, float width, float size)
    {
        var spans = SpansOf(data, data.Baseline.Plan.Calendar);
        var scale = width / data.Baseline.Plan.Calendar.Count;
        foreach (var step in Steps)
        {
            ImmutableArray<PeriodLabel> labels =
            [
                .. spans.Where(s => s.Number % step == 0).Select(s => Label(s, scale, width, size)),
            ];
            if (labels.Length > 0 && AreApart(labels, size))
            {
                return labels;
            }
        }

        return [Label(spans[^1], scale, width, size)];
    }

    private static PeriodLabel Label(Span span, float scale, float width, float size)
    {
        // A label at an end stays within the axis, as beyond it there may be another axis.
        var half = Math.Min(TextMeasure.Width(span.Text, size) / 2, width / 2);
        var middle = (float)((span.From + span.To) / 2.0 * scale);
        return new PeriodLabel(span.Text, Math.Clamp(middle, half, width - half), span.To);
    }

    private static bool AreApart(ImmutableArray<PeriodLabel> labels, float size)
    {
        float Half(PeriodLabel label) => TextMeasure.Width(label.Text, size) / 2;
        return labels.Zip(labels.Skip(1)).All(pair =>
            pair.Second.Middle - pair.First.Middle >= Half(pair.First) + Half(pair.Second) + Gap);
    }

    private static ImmutableArray<Span> SpansOf(FigureData data, PlanCalendar calendar)
    {
        var periods = Enumerable.Range(0, calendar.Count).Select(Period.FromIndex).ToList();
        if (calendar.Unit == PeriodUnit.Week && calendar.Count <= FewWeeks)
        {
            // Counted from 1, so that every second or third is labelled from the second or third.
            return [.. periods.Select(p => new Span(calendar.NameOf(p), p.Index + 1, p.Index, p.Index + 1))];
        }

        var isOneYear = calendar.YearOf(periods[0]) == calendar.YearOf(periods[^1]);
        string Name(int year, int month) => isOneYear ? PeriodNames.Month(data, month) : $"{year:D4}-{month:D2}";
        var months = periods.GroupBy(p => (Year: calendar.YearOf(p), Month: calendar.MonthOf(p)));
        return
        [
            .. months.Select(of => new Span(
                Name(of.Key.Year, of.Key.Month),
                (of.Key.Year * 12) + of.Key.Month,
                of.First().Index,
                of.Last().Index + 1)),
        ];
    }

    private readonly record struct Span(string Text, int Number, int From, int To);
}
