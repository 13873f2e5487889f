namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>How a number is written: <c>12</c>, <c>0.35</c>, <c>-1e3</c>. None of the other ways of YAML 1.1.</summary>
internal static class NumberText
{
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a finite number.</summary>
    public static bool TryParse(string text, out double value)
    {
        value = 0.0;
        return text.Length is > 0 and < 64
            && (char.IsAsciiDigit(text[^1]) || text[^1] == '.')
            && double.TryParse(text, Style, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    /// <summary>Writes a number for a message.</summary>
    public static string Of(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Guesses what number was meant: without its unit, its thousands' marks, its percent sign.</summary>
    public static BilingualText? Suggest(string text)
    {
        if (text.EndsWith('%') && TryParse(text[..^1], out var percent))
        {
            return Wording.Write(Of(percent / 100.0));
        }

        var joined = text.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        if (TryParse(joined, out _))
        {
            return Wording.Write(joined);
        }

        var length = text.Length > 64 ? 0 : text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '-').Count();
        return TryParse(text[..length], out _) && !text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? Wording.Write(text[..length])
            : null;
    }
}
