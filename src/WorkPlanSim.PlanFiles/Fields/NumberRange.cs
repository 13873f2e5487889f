using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>Which numbers a field takes.</summary>
/// <param name="Min">The least; -∞ for none.</param>
/// <param name="Max">The greatest; ∞ for none.</param>
/// <param name="IsMinOpen">Whether the least itself is outside.</param>
/// <param name="IsMaxOpen">Whether the greatest itself is outside.</param>
internal sealed record NumberRange(double Min, double Max, bool IsMinOpen = false, bool IsMaxOpen = false)
{
    /// <summary>The largest amount: beyond it, sums of money would no longer be exact.</summary>
    public const double LargestAmount = 1e15;

    /// <summary>Gets every finite number.</summary>
    public static NumberRange Any { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Gets 0 and more.</summary>
    public static NumberRange NotNegative { get; } = new(0.0, double.PositiveInfinity);

    /// <summary>Gets more than 0.</summary>
    public static NumberRange Positive { get; } = new(0.0, double.PositiveInfinity, IsMinOpen: true);

    /// <summary>Gets amounts of money or posts.</summary>
    public static NumberRange Amount { get; } = new(0.0, LargestAmount);

    /// <summary>Gets changes of amounts.</summary>
    public static NumberRange AmountChange { get; } = new(-LargestAmount, LargestAmount);

    /// <summary>Gets shares and probabilities.</summary>
    public static NumberRange Share { get; } = new(0.0, 1.0);

    /// <summary>Gets shares that are more than nothing.</summary>
    public static NumberRange ShareAboveZero { get; } = new(0.0, 1.0, IsMinOpen: true);

    /// <summary>Gets shares that are not the whole.</summary>
    public static NumberRange ShareBelowOne { get; } = new(0.0, 1.0, IsMaxOpen: true);

    /// <summary>Tells whether a number is inside.</summary>
    public bool Contains(double value) =>
        (IsMinOpen ? value > Min : value >= Min) && (IsMaxOpen ? value < Max : value <= Max);

    /// <summary>Says the range after a noun: "a number" becomes "a number of at least 0".</summary>
    public BilingualText After(string zhNoun, string enNoun)
    {
        var (min, max) = (NumberText.Of(Min), NumberText.Of(Max));
        var (zh, en) = (double.IsInfinity(Min), double.IsInfinity(Max) || Max >= LargestAmount) switch
        {
            (true, true) => ("", ""),
            (false, true) when Min <= -LargestAmount => ("", ""),
            (false, true) => IsMinOpen ? ($"大于 {min} 的", $" above {min}") : ($"不小于 {min} 的", $" of at least {min}"),
            (true, false) => IsMaxOpen ? ($"小于 {max} 的", $" below {max}") : ($"不大于 {max} 的", $" of at most {max}"),
            (false, false) => (
                $"{(IsMinOpen ? "(" : "[")}{min}, {max}{(IsMaxOpen ? ")" : "]")} 内的",
                $" in {(IsMinOpen ? "(" : "[")}{min}, {max}{(IsMaxOpen ? ")" : "]")}"),
        };
        return Say(zh + zhNoun, enNoun + en);
    }

    /// <summary>Adds the bounds to a schema.</summary>
    public JsonObject AddTo(JsonObject schema)
    {
        if (!double.IsInfinity(Min))
        {
            schema[IsMinOpen ? "exclusiveMinimum" : "minimum"] = Min;
        }

        if (!double.IsInfinity(Max))
        {
            schema[IsMaxOpen ? "exclusiveMaximum" : "maximum"] = Max;
        }

        return schema;
    }
}
