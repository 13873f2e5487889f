using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Scenarios;

/// <summary>A new value for one field of a target. Which fields a target has: <see cref="TargetFields"/>.</summary>
/// <param name="Field">The field's name, such as <c>goal</c>, <c>productivity/spread</c> or <c>steps/tender/takes</c>.</param>
public abstract record TargetSetting(string Field)
{
    /// <summary>Sets a number.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Value">Its value.</param>
    public sealed record ToNumber(string Field, double Value) : TargetSetting(Field);

    /// <summary>Sets an uncertain quantity.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Value">Its value.</param>
    public sealed record ToQuantity(string Field, Distribution Value) : TargetSetting(Field);

    /// <summary>Sets a period.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Value">Its value.</param>
    public sealed record ToPeriod(string Field, Period Value) : TargetSetting(Field);

    /// <summary>Sets a yes or no.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Value">Its value.</param>
    public sealed record ToFlag(string Field, bool Value) : TargetSetting(Field);

    /// <summary>Sets one number per period.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Values">The values, one per period of the plan.</param>
    public sealed record ToSeries(string Field, ImmutableArray<double> Values) : TargetSetting(Field);
}
