using System.Collections.Immutable;

namespace WorkPlanSim.Plotting.Figures.Explanations;

/// <summary>A scale from a low to a high value, with ticks at round ones.</summary>
internal sealed class ValueScale
{
    private const int MostTicks = 6;

    private readonly double _low;
    private readonly double _high;

    /// <summary>Makes a scale that holds some values.</summary>
    /// <param name="values">The values, at least one.</param>
    /// <param name="label">Labels a tick.</param>
    internal ValueScale(IReadOnlyCollection<double> values, Func<double, string> label)
    {
        var (low, high) = (values.Min(), values.Max());
        var range = high - low > 0.0 ? high - low : 1.0;
        var power = Math.Pow(10.0, Math.Floor(Math.Log10(range / MostTicks)));
        var step = new[] { 1.0, 2.0, 5.0, 10.0 }.Select(s => s * power).First(s => range / s <= MostTicks);
        var (first, last) = ((long)Math.Floor(low / step), (long)Math.Ceiling(high / step));
        last = Math.Max(last, first + 1);
        (_low, _high) = (first * step, last * step);
        Ticks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step).Select(v => (v, label(v)))];
    }

    /// <summary>Gets the ticks.</summary>
    internal ImmutableArray<(double Value, string Label)> Ticks { get; }

    /// <summary>Tells where a value lies.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its share of the way from the low end to the high one.</returns>
    internal double ShareOf(double value) => (value - _low) / (_high - _low);
}
