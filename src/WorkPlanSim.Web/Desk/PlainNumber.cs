using System.Globalization;

namespace WorkPlanSim.Web.Desk;

/// <summary>Numbers as they stand in attributes and fields: the same in every language.</summary>
internal static class PlainNumber
{
    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>With three decimals at most.</returns>
    internal static string Of(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Writes a number for people, in groups of thousands.</summary>
    /// <param name="value">The number.</param>
    /// <returns>With two decimals at most, and a real minus.</returns>
    internal static string Shown(double value) =>
        Signed(value.ToString("#,0.##", CultureInfo.InvariantCulture));

    /// <summary>Puts a real minus for the hyphen that a terminal shows.</summary>
    /// <param name="number">A number.</param>
    /// <returns>The same for a page.</returns>
    internal static string Signed(string number) => number.Replace('-', '−');

    /// <summary>Reads what a field holds.</summary>
    /// <param name="value">What the browser sent.</param>
    /// <returns>The number; null where it is none.</returns>
    internal static double? Read(object? value) =>
        double.TryParse($"{value}", NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
