using System.Globalization;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Numbers;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>Numbers as the report shows them, with a real minus sign.</summary>
internal static class ReportNumbers
{
    /// <summary>Gives a share in per cent; never 0 or 100, or the threshold, where it is not quite.</summary>
    /// <param name="share">In [0, 1].</param>
    /// <param name="decimals">How many decimals, 0 or 1.</param>
    /// <returns>Such as <c>37%</c>, <c>&lt;1%</c>, <c>&lt;80%</c> or <c>&gt;99.9%</c>.</returns>
    internal static string Percent(double share, int decimals = 0) =>
        NumberText.Percent(share, decimals, Shares.Threshold) + "%";

    /// <summary>Gives a difference of shares in points, with as many decimals as its size needs.</summary>
    /// <param name="difference">In [-1, 1].</param>
    /// <returns>Such as <c>+12</c>, <c>−0.4</c> or <c>0</c>.</returns>
    internal static string Points(double difference) => WithMinus(NumberText.Points(difference));

    /// <summary>Gives a number with its sign.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many decimals.</param>
    /// <returns>Such as <c>+1.25</c>; <c>0.00</c> has none.</returns>
    internal static string Signed(double value, int decimals) =>
        WithMinus(NumberText.WithSign(value, decimals));

    /// <summary>Gives an interval of signed numbers.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="decimals">How many decimals.</param>
    /// <returns>Such as <c>+1.20 … +1.40</c>.</returns>
    internal static string Range(ConfidenceInterval interval, int decimals) =>
        $"{Signed(interval.Low, decimals)} … {Signed(interval.High, decimals)}";

    /// <summary>Gives an amount without more decimals than it has.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>Such as <c>533</c> or <c>0.5</c>.</returns>
    internal static string Amount(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Gives a number as somebody wrote it.</summary>
    /// <param name="value">The number, not negative.</param>
    /// <returns>Such as <c>0.5</c>.</returns>
    internal static string Exact(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Gives a number with so many decimals, and no sign on nothing.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many.</param>
    /// <returns>Such as <c>41.30</c>.</returns>
    internal static string Fixed(double value, int decimals) => WithMinus(NumberText.Fixed(value, decimals));

    private static string WithMinus(string number) => number.Replace('-', '−');
}
