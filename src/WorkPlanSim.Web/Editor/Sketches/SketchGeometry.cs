using System.Collections.Immutable;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;

namespace WorkPlanSim.Web.Editor.Sketches;

/// <summary>Where the parts of a distribution's picture go.</summary>
public sealed class SketchGeometry
{
    internal const double Width = 240.0;
    internal const double Height = 56.0;

    private const double Margin = 4.0;
    private const double ThinnestBar = 3.0;

    private SketchGeometry(DistributionSketch sketch)
    {
        Sketch = sketch;
        var (low, high) = (sketch.Bars[0].From, sketch.Bars[^1].To);
        var scale = (Width - (2.0 * Margin)) / Math.Max(high - low, double.Epsilon);
        var thickness = sketch.IsDiscrete ? Math.Clamp((Width - (2.0 * Margin)) / (2.0 * sketch.Bars.Length), ThinnestBar, 12.0) : 0.0;
        var highest = sketch.Bars.Max(b => b.Probability);
        X = value => high > low ? Margin + ((value - low) * scale) : Width / 2.0;
        Bars =
        [
            .. sketch.Bars.Select(b => b.To > b.From
                ? new SketchRect(X(b.From), X(b.To) - X(b.From), b.Probability / highest * (Height - 2.0), IsMiddle(b))
                : new SketchRect(Math.Clamp(X(b.From) - (thickness / 2.0), 0.0, Width - thickness), thickness, b.Probability / highest * (Height - 2.0), IsMiddle(b))),
        ];
    }

    /// <summary>Gets what is drawn.</summary>
    internal DistributionSketch Sketch { get; }

    /// <summary>Gets the bars.</summary>
    internal ImmutableArray<SketchRect> Bars { get; }

    /// <summary>Gets the place of a value.</summary>
    internal Func<double, double> X { get; }

    /// <summary>Draws a quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The picture; null where there is nothing to see, as of a number that is certain.</returns>
    internal static SketchGeometry? Of(Distribution? quantity)
    {
        if (quantity is null or Distribution.Constant)
        {
            return null;
        }

        var sketch = DistributionSketch.Of(quantity);
        var isDrawable = sketch.Bars.Length > 0 && double.IsFinite(sketch.P10) && double.IsFinite(sketch.P90)
            && sketch.Bars.All(b => double.IsFinite(b.From) && double.IsFinite(b.To) && double.IsFinite(b.Probability))
            && sketch.Bars.Max(b => b.Probability) > 0.0;
        return isDrawable ? new SketchGeometry(sketch) : null;
    }

    private bool IsMiddle(SketchBar bar) =>
        (bar.From + bar.To) / 2.0 is var middle && middle >= Sketch.P10 && middle <= Sketch.P90;
}
