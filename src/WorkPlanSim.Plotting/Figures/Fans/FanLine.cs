using ScottPlot;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>The course of a quantile as points (time in periods, attainment).</summary>
internal static class FanLine
{
    // What a plan of a single period shows is a point, and a point has no width to be seen.
    private const double Stub = 0.25;

    /// <summary>Gives the course of a quantile.</summary>
    /// <param name="target">The target.</param>
    /// <param name="quantile">Which quantile.</param>
    /// <returns>At least two points; the first at the plan's start where it is known to be 0 there.</returns>
    internal static List<Coordinates> Of(TargetProjection target, Func<AttainmentBand, double> quantile)
    {
        var points = target.Attainment.Select((band, t) => new Coordinates(t + 1, quantile(band))).ToList();
        if (TargetCourse.StartsAtNothing(target.Target))
        {
            points.Insert(0, new Coordinates(0, 0));
        }
        else if (points.Count == 1)
        {
            points.Insert(0, new Coordinates(1 - Stub, points[0].Y));
        }

        return points;
    }

    /// <summary>Cuts a line off where it leaves upwards, so that what is below stays as it was.</summary>
    /// <param name="line">The line.</param>
    /// <param name="top">The highest value to show.</param>
    /// <returns>The line, running along the top where it was above.</returns>
    internal static List<Coordinates> CutAbove(IReadOnlyList<Coordinates> line, double top)
    {
        var cut = new List<Coordinates>();
        for (var i = 0; i < line.Count; i++)
        {
            if (i > 0 && (line[i - 1].Y > top) != (line[i].Y > top))
            {
                var share = (top - line[i - 1].Y) / (line[i].Y - line[i - 1].Y);
                cut.Add(new Coordinates(line[i - 1].X + (share * (line[i].X - line[i - 1].X)), top));
            }

            cut.Add(new Coordinates(line[i].X, Math.Min(line[i].Y, top)));
        }

        return cut;
    }
}
