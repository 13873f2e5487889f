using System.Globalization;
using System.Xml.Linq;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>
/// The bars and intervals of a chart of rows, read from its SVG as a reader reads them: by the grid lines and what is written below these.
/// It knows nothing of how the chart places anything.
/// </summary>
internal sealed class SvgBars
{
    private const string Grid = "#E4E4E4";
    private const string Ink = "#1A1A1A";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Colors = ["#E69F00", "#0072B2", "#D55E00", "#9A9A9A"];

    private readonly (double X, double Value) _first;
    private readonly (double X, double Value) _last;

    private SvgBars(Figure figure)
    {
        var svg = XDocument.Parse(figure.ToSvg());
        var lines = svg.Descendants(Svg + "path").Select(Segment.Of).OfType<Segment>().ToList();
        var grid = lines.Where(l => l.Color == Grid).ToList();
        var (top, bottom) = (grid.Min(l => l.Y), grid.Max(l => l.ToY));
        var ticks = grid.Select(l => (l.X, Value: LabelBelow(figure, l.X, bottom))).OrderBy(t => t.X).ToList();
        (_first, _last) = (ticks[0], ticks[^1]);
        Pixel = (_last.Value - _first.Value) / (_last.X - _first.X);
        Bars =
        [
            .. svg.Descendants(Svg + "rect").Where(r => Colors.Contains((string?)r.Attribute("fill"), StringComparer.Ordinal))
                .Select(r => (X: Number(r, "x"), Y: Number(r, "y"), Width: Number(r, "width"), Color: (string?)r.Attribute("fill") ?? ""))
                .Where(r => r.Y > top).OrderBy(r => r.Y).Select(r => (At(r.X), At(r.X + r.Width), r.Color)),
        ];
        Intervals =
        [
            .. lines.Where(l => l.Color == Ink && l.Y > top && l.Y < bottom && Math.Abs(l.Y - l.ToY) < 0.01).OrderBy(l => l.Y)
                .Select(l => (At(l.X), At(l.ToX))),
        ];
    }

    /// <summary>Gets the bars from the top down, each by its lower and its upper end and its colour.</summary>
    internal List<(double Low, double High, string Color)> Bars { get; }

    /// <summary>Gets the intervals from the top down.</summary>
    internal List<(double Low, double High)> Intervals { get; }

    /// <summary>Gets what a pixel is of the scale's values.</summary>
    internal double Pixel { get; }

    internal static SvgBars Of(Figure figure) => new(figure);

    // The label is written around the line.
    private static double LabelBelow(Figure figure, double x, double bottom)
    {
        var label = SvgTexts.Of(figure).Where(t => t.Top > bottom - 6).MinBy(t => Math.Abs(((t.Left + t.Right) / 2.0) - x))
            ?? throw new InvalidOperationException("A chart without labels.");
        return double.Parse(label.Text.TrimEnd('%').Replace('−', '-'), NumberStyles.Any, CultureInfo.InvariantCulture);
    }

    private static double Number(XElement element, string name) =>
        double.Parse((string?)element.Attribute(name) ?? "0", CultureInfo.InvariantCulture);

    private double At(double x) => _first.Value + ((x - _first.X) * Pixel);

    private sealed record Segment(double X, double Y, double ToX, double ToY, string Color)
    {
        // Such as M476 158L476 302.
        internal static Segment? Of(XElement path)
        {
            var numbers = ((string?)path.Attribute("d") ?? "").Split(['M', 'L', ' '], StringSplitOptions.RemoveEmptyEntries);
            return numbers.Length == 4 && Array.TrueForAll(numbers, n => double.TryParse(n, CultureInfo.InvariantCulture, out _))
                ? new Segment(Parsed(numbers[0]), Parsed(numbers[1]), Parsed(numbers[2]), Parsed(numbers[3]), (string?)path.Attribute("stroke") ?? "")
                : null;
        }

        private static double Parsed(string number) => double.Parse(number, CultureInfo.InvariantCulture);
    }
}
