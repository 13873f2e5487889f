using System.Globalization;
using System.Text;
using SkiaSharp;

namespace WorkPlanSim.Plotting.Output;

/// <summary>Writes a path as SVG does, in whole numbers and steps from point to point: half as long as in places.</summary>
internal sealed class PathText
{
    private readonly StringBuilder _text = new();
    private (int X, int Y) _at;
    private (int X, int Y) _start;

    private PathText()
    {
    }

    /// <summary>Writes a path.</summary>
    /// <param name="path">The path, in units so small that fractions of them don't show.</param>
    /// <returns>The data of an SVG path; empty for no path.</returns>
    internal static string Of(SKPath path)
    {
        var text = new PathText();
        using var steps = path.CreateRawIterator();
        var points = new SKPoint[4];
        for (var verb = steps.Next(points); verb != SKPathVerb.Done; verb = steps.Next(points))
        {
            text.Add(verb, points);
        }

        return text._text.ToString();
    }

    private void Add(SKPathVerb verb, SKPoint[] points)
    {
        switch (verb)
        {
            case SKPathVerb.Move:
                Step('m', points.AsSpan(0, 1));
                _start = _at;
                break;
            case SKPathVerb.Line:
                Step('l', points.AsSpan(1, 1));
                break;
            case SKPathVerb.Quad:
                Step('q', points.AsSpan(1, 2));
                break;
            case SKPathVerb.Cubic:
                Step('c', points.AsSpan(1, 3));
                break;
            case SKPathVerb.Close:
                _text.Append('z');
                _at = _start;
                break;
            default:
                // Glyphs of no font have such arcs.
                throw new NotSupportedException($"A path with a {verb} can't be written.");
        }
    }

    // All points of a step are given from where it begins.
    private void Step(char letter, ReadOnlySpan<SKPoint> points)
    {
        _text.Append(letter);
        var last = _at;
        for (var i = 0; i < points.Length; i++)
        {
            last = ((int)MathF.Round(points[i].X), (int)MathF.Round(points[i].Y));
            Number(last.X - _at.X, isFirst: i == 0);
            Number(last.Y - _at.Y, isFirst: false);
        }

        _at = last;
    }

    private void Number(int number, bool isFirst)
    {
        if (!isFirst && number >= 0)
        {
            _text.Append(' ');
        }

        _text.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
