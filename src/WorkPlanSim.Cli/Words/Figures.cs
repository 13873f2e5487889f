using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Plotting.Numbers;

namespace WorkPlanSim.Cli.Words;

/// <summary>Numbers as tables show them; files keep every digit.</summary>
internal static class Figures
{
    /// <summary>Gives a share in per cent with one decimal; never 0 or 100 where it is not quite.</summary>
    /// <param name="share">In [0, 1].</param>
    /// <returns>Such as <c>37.1</c>, <c>&lt;0.1</c> or <c>&gt;99.9</c>.</returns>
    internal static string Percent(double share) => NumberText.Percent(share, decimals: 1);

    /// <summary>Gives a share in whole per cent; never 0 or 100 where it is not quite.</summary>
    /// <param name="share">In [0, 1].</param>
    /// <returns>Such as <c>37</c>, <c>&lt;1</c> or <c>&gt;99</c>.</returns>
    internal static string WholePercent(double share) => NumberText.Percent(share);

    /// <summary>Gives an interval of shares in per cent.</summary>
    /// <param name="interval">The interval.</param>
    /// <returns>Such as <c>36.2–38.1</c>.</returns>
    internal static string PercentRange(ConfidenceInterval interval) =>
        $"{PercentEnd(interval.Low)}–{PercentEnd(interval.High)}";

    /// <summary>Gives a difference of shares in points, with as many decimals as its size needs.</summary>
    /// <param name="difference">In [-1, 1].</param>
    /// <returns>Such as <c>+12</c>, <c>-0.4</c> or <c>+0.03</c>.</returns>
    internal static string Points(double difference) => NumberText.Points(difference);

    /// <summary>Gives a number with its sign.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many decimals.</param>
    /// <returns>Such as <c>+1.25</c>.</returns>
    internal static string Signed(double value, int decimals)
    {
        var text = Fixed(value, decimals);
        return text.StartsWith('-') ? text : "+" + text;
    }

    /// <summary>Gives an interval of signed numbers.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="factor">What to multiply it by, as 100 for points.</param>
    /// <param name="decimals">How many decimals.</param>
    /// <returns>Such as <c>+1.2 … +1.4</c>.</returns>
    internal static string SignedRange(ConfidenceInterval interval, double factor, int decimals) =>
        $"{Signed(factor * interval.Low, decimals)} … {Signed(factor * interval.High, decimals)}";

    /// <summary>Gives an amount with about three digits that count.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>Such as <c>4.25</c>, <c>38</c> or <c>1500</c>.</returns>
    internal static string Amount(double amount) => NumberText.Amount(amount);

    /// <summary>Gives a promise as the plan states it, without rounding what people wrote.</summary>
    /// <param name="goal">The goal.</param>
    /// <returns>Such as <c>12.5</c> or <c>0.045</c>.</returns>
    internal static string Goal(double goal) => NumberText.Goal(goal);

    /// <summary>Gives how far a run has come.</summary>
    /// <param name="progress">How far.</param>
    /// <returns>
    /// Such as <c>512/10000</c>; with a precision, where nobody knows the number of trials, such as
    /// <c>8192 ±0.93 → ±0.5%</c>.
    /// </returns>
    internal static string Progress(TrialProgress progress) => progress switch
    {
        { Wanted: { } wanted, Widest: { } widest } =>
            $"{progress.Done} ±{Fixed(100.0 * widest, 2)} → ±{Goal(100.0 * wanted)}%",
        { Wanted: { } } => $"{progress.Done}",
        _ => $"{progress.Done}/{progress.Planned}",
    };

    /// <summary>Gives a number with so many decimals, and no sign on nothing.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many.</param>
    /// <returns>Such as <c>41.30</c>.</returns>
    internal static string Fixed(double value, int decimals) => NumberText.Fixed(value, decimals);

    // One decimal, two where one would pass the end off as certain, none where it is certain or as good as that.
    private static string PercentEnd(double share) => share switch
    {
        < 0.00005 => "0",
        >= 0.99995 => "100",
        < 0.0005 or >= 0.9995 => Fixed(100.0 * share, 2),
        _ => Fixed(100.0 * share, 1),
    };
}
