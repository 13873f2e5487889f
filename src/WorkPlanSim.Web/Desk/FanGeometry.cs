using System.Collections.Immutable;
using System.Text;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Web.Desk;

/// <summary>Where the parts of a fan go on the page.</summary>
/// <param name="target">What trials say of the target.</param>
/// <param name="periods">How many periods the plan has.</param>
internal sealed class FanGeometry(TargetProjection target, int periods)
{
    internal const double Width = 560.0;
    internal const double Height = 250.0;
    internal const double Left = 44.0;
    internal const double Right = 548.0;
    internal const double Top = 8.0;
    internal const double Bottom = 222.0;

    private const double LeastTop = 1.25;
    private const double MostTop = 2.0;

    // Quarters of the goal.
    private const double Tick = 0.25;

    /// <summary>Gets whether the target is only kept or not, so that the mean says all.</summary>
    internal bool IsYesOrNo { get; } = TargetCourse.IsYesOrNo(target.Target);

    /// <summary>Gets whether the target can be held against the time gone by.</summary>
    internal bool HasPace { get; } = TargetCourse.IsBuiltUp(target.Target);

    /// <summary>Gets the marks on the axis of attainment.</summary>
    internal ImmutableArray<double> Ticks => [.. Enumerable.Range(0, (int)(Highest / Tick) + 1).Select(i => i * Tick)];

    private double Highest { get; } = TargetCourse.IsYesOrNo(target.Target)
        ? LeastTop
        : Math.Clamp(target.Attainment.Max(b => b.P95) * 1.04, LeastTop, MostTop);

    /// <summary>Gives the place of a time.</summary>
    /// <param name="ends">Periods gone by.</param>
    /// <returns>Its x.</returns>
    internal double X(double ends) => Left + ((Right - Left) * ends / periods);

    /// <summary>Gives the place of an attainment.</summary>
    /// <param name="attainment">Done / goal.</param>
    /// <returns>Its y.</returns>
    internal double Y(double attainment) => Bottom - ((Bottom - Top) * Math.Min(attainment, Highest) / Highest);

    /// <summary>Draws a line.</summary>
    /// <param name="of">The quantile.</param>
    /// <returns>The path.</returns>
    internal string Line(Func<AttainmentBand, double> of) => PathOf(Points(of), "M");

    /// <summary>Draws an area between two quantiles.</summary>
    /// <param name="low">The lower.</param>
    /// <param name="high">The upper.</param>
    /// <returns>The path.</returns>
    internal string Area(Func<AttainmentBand, double> low, Func<AttainmentBand, double> high) =>
        PathOf(Points(low), "M") + PathOf(Points(high).Reverse(), "L") + "Z";

    private IEnumerable<(double X, double Y)> Points(Func<AttainmentBand, double> of)
    {
        var points = target.Attainment.Select((band, t) => (X(t + 1), Y(of(band))));
        return TargetCourse.StartsAtNothing(target.Target) ? points.Prepend((X(0), Y(0))) : points;
    }

    private static string PathOf(IEnumerable<(double X, double Y)> points, string first)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            path.Append(path.Length == 0 ? first : "L").Append(PlainNumber.Of(Math.Round(x, 1))).Append(' ')
                .Append(PlainNumber.Of(Math.Round(y, 1)));
        }

        return path.ToString();
    }
}
