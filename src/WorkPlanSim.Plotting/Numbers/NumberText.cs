using System.Globalization;

namespace WorkPlanSim.Plotting.Numbers;

/// <summary>
/// How numbers are written, in one place for tables, figures and the page: never rounded to a certainty, a
/// nothing or across a threshold. Figures and the page put a real minus sign for the hyphen that a terminal
/// shows.
/// </summary>
public static class NumberText
{
    /// <summary>Gives a share in per cent; never 0 or 100 where it is not quite.</summary>
    /// <param name="share">In [0, 1].</param>
    /// <param name="decimals">How many decimals, 0 or 1.</param>
    /// <param name="threshold">A share that readers judge by, shown as a whole per cent: what lies below it
    /// is not written as if it reached it.</param>
    /// <returns>Such as <c>37</c>, <c>&lt;0.1</c>, <c>&gt;99</c> or <c>&lt;80</c>, without the sign for per
    /// cent.</returns>
    public static string Percent(double share, int decimals = 0, double? threshold = null)
    {
        var step = decimals == 0 ? 1.0 : 0.1;
        var percent = 100.0 * share;
        return share switch
        {
            > 0.0 when percent < step / 2.0 => "<" + Plain(step),
            < 1.0 when percent >= 100.0 - (step / 2.0) => ">" + Plain(100.0 - step),
            _ when share < threshold && Rounded(percent, decimals) >= 100.0 * threshold =>
                "<" + Plain(100.0 * threshold.Value),
            _ => Fixed(percent, decimals),
        };
    }

    /// <summary>Gives a difference of shares in points, with as many decimals as its size needs.</summary>
    /// <param name="difference">In [-1, 1].</param>
    /// <returns>Such as <c>+12</c>, <c>-0.4</c>, <c>+0.03</c>, or <c>0</c> for less than half of the
    /// last.</returns>
    public static string Points(double difference)
    {
        var points = 100.0 * difference;
        return Math.Abs(points) switch
        {
            >= 0.95 => WithSign(points, 0),
            >= 0.095 => WithSign(points, 1),
            >= 0.005 => WithSign(points, 2),
            _ => "0",
        };
    }

    /// <summary>Gives a number with its sign; none on nothing.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many decimals.</param>
    /// <returns>Such as <c>+1.25</c>, <c>-0.4</c> or <c>0.00</c>.</returns>
    public static string WithSign(double value, int decimals) =>
        (Rounded(value, decimals) > 0.0 ? "+" : "") + Fixed(value, decimals);

    /// <summary>Gives an amount with about three digits that count.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>Such as <c>4.25</c>, <c>38</c> or <c>1500</c>.</returns>
    public static string Amount(double amount) => Math.Abs(amount) switch
    {
        >= 100.0 => amount.ToString("0", CultureInfo.InvariantCulture),
        >= 10.0 => amount.ToString("0.#", CultureInfo.InvariantCulture),
        _ => amount.ToString("0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>Gives a promise as the plan states it, without rounding what people wrote.</summary>
    /// <param name="goal">The goal.</param>
    /// <returns>Such as <c>12.5</c> or <c>0.045</c>.</returns>
    public static string Goal(double goal) => goal.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Gives a number with so many decimals, and no sign on nothing.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many.</param>
    /// <returns>Such as <c>41.30</c>.</returns>
    public static string Fixed(double value, int decimals)
    {
        var rounded = Rounded(value, decimals);
        return (rounded == 0.0 ? 0.0 : rounded).ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    /// <summary>Gives a number without more decimals than it has, two at most.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Such as <c>80</c> or <c>99.9</c>.</returns>
    public static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static double Rounded(double value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
