using System.Globalization;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary>Reads a precision: a share such as 0.005, or the same in per cent, 0.5%.</summary>
internal static class PrecisionText
{
    /// <summary>
    /// The finest: the most trials there can be, 1048576, leave a probability near one half within 0.00096,
    /// so that anything finer would be a long run for nothing.
    /// </summary>
    internal const decimal Finest = 0.001m;

    /// <summary>The coarsest: every interval is within it.</summary>
    internal const decimal Coarsest = 0.5m;

    /// <summary>Reads.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The share; null where it is none, or out of range.</returns>
    internal static double? Read(string text)
    {
        // The second is the wide sign that Chinese keyboards give.
        var inPercent = text.EndsWith('%') || text.EndsWith('％');

        // Decimal, as 0.7% and 0.007 have to be the same double: a run's identity depends on it.
        return decimal.TryParse(
                inPercent ? text[..^1] : text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var number)
            && (inPercent ? number / 100m : number) is >= Finest and <= Coarsest and var share
                ? (double)share
                : null;
    }
}
