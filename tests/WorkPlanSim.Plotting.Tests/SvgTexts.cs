using System.Globalization;
using System.Xml.Linq;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>The texts of a figure's SVG, with the boxes that they take up.</summary>
internal static class SvgTexts
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    internal static List<TextBox> Of(Figure figure) =>
    [
        .. XDocument.Parse(figure.ToSvg()).Descendants(Svg + "text").Where(t => t.Value.Length > 0).Select(Box),
    ];

    /// <summary>Lists the pairs of texts whose boxes overlap by more than a pixel each way, and those outside the figure.</summary>
    internal static List<string> Collisions(Figure figure)
    {
        var boxes = Of(figure);
        var found = new List<string>();
        for (var i = 0; i < boxes.Count; i++)
        {
            if (boxes[i].Left < -1 || boxes[i].Top < -1 || boxes[i].Right > figure.Width + 1 || boxes[i].Bottom > figure.Height + 1)
            {
                found.Add($"{figure.Name}: '{boxes[i].Text}' leaves the figure");
            }

            for (var j = i + 1; j < boxes.Count; j++)
            {
                if (boxes[i].Overlaps(boxes[j]))
                {
                    found.Add($"{figure.Name}: {boxes[i]} overlaps {boxes[j]}");
                }
            }
        }

        return found;
    }

    private static TextBox Box(XElement text)
    {
        float[] Numbers(string name) =>
        [
            .. ((string?)text.Attribute(name) ?? "0").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(v => float.Parse(v, CultureInfo.InvariantCulture)),
        ];

        var size = Numbers("font-size")[0];
        var weight = (string?)text.Attribute("font-weight");
        var isBold = weight is "bold" or "600" or "700";
        var (x, y) = (Numbers("x"), Numbers("y")[0]);
        var last = text.Value.EnumerateRunes().Last().ToString();
        var (right, top, bottom) = (x[^1] + TextMeasure.Width(last, size, isBold), y - (0.80f * size), y + (0.12f * size));
        var (dx, dy, isTurned) = Transform((string?)text.Attribute("transform"));
        return isTurned
            ? new TextBox(text.Value, top + dx, dy - right, bottom + dx, dy - x[0])
            : new TextBox(text.Value, x[0] + dx, top + dy, right + dx, bottom + dy);
    }

    /// <summary>Reads Skia's <c>translate(x y)</c>, <c>rotate(-90)</c> and <c>matrix(...)</c>.</summary>
    private static (float X, float Y, bool IsTurned) Transform(string? transform)
    {
        if (transform is null)
        {
            return (0, 0, false);
        }

        var numbers = transform.Split(['(', ')', ',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Where(p => float.TryParse(p, CultureInfo.InvariantCulture, out _))
            .Select(p => float.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var isTurned = transform.Contains("rotate", StringComparison.Ordinal)
            || (transform.StartsWith("matrix", StringComparison.Ordinal) && numbers is [< 0.5f, ..]);
        return transform.StartsWith("matrix", StringComparison.Ordinal)
            ? (numbers[4], numbers[5], isTurned)
            : (numbers[0], numbers.Length > 1 ? numbers[1] : 0, isTurned);
    }

    internal sealed record TextBox(string Text, float Left, float Top, float Right, float Bottom)
    {
        internal bool Overlaps(TextBox other) =>
            Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > 1
            && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > 1;
    }
}
