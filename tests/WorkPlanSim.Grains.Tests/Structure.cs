using System.Collections;
using System.Globalization;
using System.Reflection;

namespace WorkPlanSim.Grains.Tests;

/// <summary>Tells everything that is in a record, by reflection: a second opinion on what JSON wrote.</summary>
internal static class Structure
{
    internal static string Of(object? value) => value switch
    {
        null => "null",
        double d => (d == 0.0 ? 0.0 : d).ToString("R", CultureInfo.InvariantCulture),
        decimal m => (m / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        string or bool or int or Enum or DateOnly => $"{value}",
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(Of))}]",
        _ => $"{value.GetType().Name}({string.Join(", ", Properties(value))})",
    };

    private static IEnumerable<string> Properties(object value) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .OrderBy(p => p.Name, StringComparer.Ordinal)
        .Select(p => $"{p.Name}: {Of(p.GetValue(value))}");
}
