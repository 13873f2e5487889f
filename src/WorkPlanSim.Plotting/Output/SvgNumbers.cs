using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WorkPlanSim.Plotting.Output;

/// <summary>Writes an SVG's numbers no more finely than anybody can see.</summary>
internal static partial class SvgNumbers
{
    private static readonly string[] Places =
    [
        "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "points", "stroke-width",
    ];

    /// <summary>Rounds the numbers of a list to a hundredth of a pixel.</summary>
    /// <param name="numbers">Numbers with anything between them.</param>
    /// <returns>The same with rounded numbers.</returns>
    internal static string Round(string numbers) => Fractions().Replace(
        numbers,
        number => Math.Round(decimal.Parse(number.ValueSpan, CultureInfo.InvariantCulture), 2)
            .ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Rounds all places in a document; what scales and turns stays exact.</summary>
    /// <param name="document">The document.</param>
    internal static void RoundPlaces(XDocument document)
    {
        foreach (var attribute in document.Descendants().Attributes())
        {
            var (name, value) = (attribute.Name.LocalName, attribute.Value);
            var isMoveAlone = name == "transform"
                && value.StartsWith("translate(", StringComparison.Ordinal)
                && !value.Contains(") ", StringComparison.Ordinal);
            if (isMoveAlone || Array.IndexOf(Places, name) >= 0)
            {
                attribute.Value = Round(value);
            }
        }
    }

    // An exponent would be cut off its number: such numbers are left as they are.
    [GeneratedRegex(@"-?[0-9]*\.[0-9]{3,}(?![0-9eE])", RegexOptions.None, 1000)]
    private static partial Regex Fractions();
}
