using System.Collections.Immutable;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Numbers;

namespace WorkPlanSim.Plotting.Figures.Differences;

/// <summary>
/// The one scale of all panels, in percentage points, with room for the numbers that stand outside of the
/// marks.
/// </summary>
internal sealed class PointsScale
{
    private const float EdgeRoom = 12;
    private const float TickSize = 13;
    private const float TickGap = 10;
    private const int MostTicks = 11;

    private static readonly double[] Steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

    /// <summary>Initializes a new instance of the <see cref="PointsScale"/> class.</summary>
    /// <param name="shown">The changes to show, at least one of them beyond chance.</param>
    /// <param name="width">The width of a panel in pixels.</param>
    internal PointsScale(IReadOnlyCollection<TargetChange> shown, float width)
    {
        var low = Math.Min(0.0, shown.Min(c => c.Met.Interval.Low) * 100.0);
        var high = Math.Max(0.0, shown.Max(c => c.Met.Interval.High) * 100.0);
        var (left, right) = (Room(shown.Where(c => c.IsLowered)), Room(shown.Where(c => c.IsRaised)));
        PointsPerPixel = (high - low) / Math.Max(1, width - left - right);
        (Low, High) = (low - (left * PointsPerPixel), high + (right * PointsPerPixel));
        Ticks = TicksFor(width);
    }

    /// <summary>Gets the left end in points.</summary>
    internal double Low { get; }

    /// <summary>Gets the right end in points.</summary>
    internal double High { get; }

    /// <summary>Gets how many points a pixel is.</summary>
    internal double PointsPerPixel { get; }

    /// <summary>Gets the points that are labelled.</summary>
    internal ImmutableArray<double> Ticks { get; }

    /// <summary>Labels a tick.</summary>
    /// <param name="points">Where.</param>
    /// <returns>Such as <c>+20</c>, <c>0</c> or <c>−0.5</c>.</returns>
    internal static string Label(double points) => Spoken.Sign(points) + NumberText.Plain(Math.Abs(points));

    /// <summary>Puts ticks as close as labels allow; where only 0 would show, one more a side.</summary>
    private ImmutableArray<double> TicksFor(float width)
    {
        var (low, high) = (Low + (EdgeRoom * PointsPerPixel), High - (EdgeRoom * PointsPerPixel));
        var farthest = Math.Max(-low, high);
        var fitting = Steps.FirstOrDefault(
            s => s / PointsPerPixel >= Math.Max(width / MostTicks, LabelWidth(farthest, s) + TickGap));
        if (fitting > 0.0 && fitting <= farthest)
        {
            var (first, last) = ((int)Math.Ceiling(low / fitting), (int)Math.Floor(high / fitting));
            return [.. Enumerable.Range(first, last - first + 1).Select(n => n * fitting)];
        }

        var only = Steps.LastOrDefault(step => step <= farthest);
        return [.. new[] { -only, 0.0, only }.Distinct().Where(tick => tick >= low && tick <= high)];
    }

    private static float LabelWidth(double farthest, double step) =>
        TextMeasure.Width(Label(-Math.Floor(farthest / step) * step), TickSize);

    private static float Room(IEnumerable<TargetChange> numbered) => numbered
        .Select(c => TextMeasure.Width(DifferencePanel.Number(c), DifferencePanel.NumberSize, bold: true))
        .Select(width => width + DifferencePanel.NumberOffset)
        .Prepend(EdgeRoom).Max();
}
