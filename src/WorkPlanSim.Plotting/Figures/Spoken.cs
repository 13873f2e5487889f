using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Plotting.Numbers;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>How numbers are said in figures: never rounded to a certainty, a nothing or a sign that they do not have.</summary>
internal static class Spoken
{
    /// <summary>Says a share; 0 % and 100 % are said of exactly those.</summary>
    /// <param name="share">In [0, 1].</param>
    /// <returns>Such as <c>62%</c> or <c>&gt;99%</c>.</returns>
    internal static string Percent(double share) => NumberText.Percent(share) + "%";

    /// <summary>Says an interval of a share in per cent.</summary>
    /// <param name="interval">The interval, in [0, 1].</param>
    /// <returns>Such as <c>79.3–80.8</c>.</returns>
    internal static string PercentRange(ConfidenceInterval interval) =>
        $"{NumberText.Percent(interval.Low, decimals: 1)}–{NumberText.Percent(interval.High, decimals: 1)}";

    /// <summary>Says a difference of shares in percentage points.</summary>
    /// <param name="difference">In [-1, 1].</param>
    /// <returns>Such as <c>+3.4</c>, <c>−12</c> or <c>+0.06</c>.</returns>
    internal static string Points(double difference)
    {
        var size = Math.Abs(difference * 100.0);
        var said = size switch
        {
            0.0 => "0",
            < 0.005 => "<0.01",
            < 0.095 => $"{size:0.00}",
            < 9.95 => $"{size:0.0}",
            _ => $"{size:0}",
        };
        return Sign(difference) + said;
    }

    /// <summary>Says an interval of a difference of means.</summary>
    /// <param name="interval">The interval.</param>
    /// <returns>Such as <c>[+0.6, +1.0]</c>.</returns>
    internal static string Range(ConfidenceInterval interval) =>
        $"[{Sign(interval.Low)}{Size(interval.Low)}, {Sign(interval.High)}{Size(interval.High)}]";

    /// <summary>Says a change of money with its sign, thousands apart.</summary>
    /// <param name="amount">The change.</param>
    /// <returns>Such as <c>+1,265</c>.</returns>
    internal static string Signed(decimal amount) => Sign((double)amount) + Amount(Math.Abs(amount));

    /// <summary>Says an amount of money, thousands apart.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>Such as <c>1,265</c>.</returns>
    internal static string Amount(decimal amount) => amount.ToString("#,0.##");

    /// <summary>Says a change of posts with its sign.</summary>
    /// <param name="posts">The change.</param>
    /// <returns>Such as <c>+0.5</c>.</returns>
    internal static string Posts(double posts) => $"{Sign(posts)}{Math.Abs(posts):0.##}";

    /// <summary>Says the size of a difference of means, with as many decimals as it takes not to be nothing.</summary>
    /// <param name="difference">The difference; its sign is left out.</param>
    /// <returns>Such as <c>1.6</c> or <c>0.04</c>.</returns>
    internal static string Size(double difference) => Math.Abs(difference) switch
    {
        0.0 => "0",
        < 0.0005 => "<0.001",
        < 0.005 => $"{Math.Abs(difference):0.000}",
        < 0.05 => $"{Math.Abs(difference):0.00}",
        _ => $"{Math.Abs(difference):0.0}",
    };

    /// <summary>Gives the sign of a number; none of nothing.</summary>
    /// <param name="number">The number.</param>
    /// <returns>A plus or a real minus.</returns>
    internal static string Sign(double number) => number switch
    {
        > 0.0 => "+",
        < 0.0 => "−",
        _ => "",
    };

    /// <summary>Counts targets in English.</summary>
    /// <param name="count">How many.</param>
    /// <returns>Such as <c>1 target</c>.</returns>
    internal static string Targets(int count) => count == 1 ? "1 target" : $"{count} targets";
}
