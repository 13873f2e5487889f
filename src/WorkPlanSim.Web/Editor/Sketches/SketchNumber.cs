using System.Globalization;

namespace WorkPlanSim.Web.Editor.Sketches;

/// <summary>Numbers under a picture: three digits say what a glance wants to know.</summary>
internal static class SketchNumber
{
    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>With three digits that count, and a real minus.</returns>
    internal static string Of(double value)
    {
        if (value is 0.0 || !double.IsFinite(value))
        {
            return value is 0.0 ? "0" : "∞";
        }

        var digits = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var text = digits is < -4 or > 14
            ? value.ToString("0.##E+0", CultureInfo.InvariantCulture)
            : Math.Round((decimal)value, Math.Clamp(2 - digits, 0, 6)).ToString("#,0.######", CultureInfo.InvariantCulture);
        return text.Replace('-', '−');
    }
}
