using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Numbers;

namespace WorkPlanSim.Plotting.Texts;

/// <summary>Goals and shortfalls in a few signs.</summary>
/// <param name="language">The language to speak.</param>
public sealed class GoalText(Language language)
{
    private const int LongestUnit = 9;

    /// <summary>Gives what was promised.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Such as <c>38 条</c>, <c>≥90%</c> or <c>≤0 起</c>.</returns>
    public string Goal(Target target)
    {
        var unit = ShortUnit(ShortfallMeasure.Of(target).Unit.In(language));
        return target switch
        {
            DeliverTarget deliver => $"{NumberText.Goal(deliver.Goal)} {unit}",
            ClearTarget { Goal: { } share } => $"≥{NumberText.Goal(100.0 * share)}%",
            ClearTarget clear => $"{Say("未结", "open")} ≤{NumberText.Goal(clear.OpenLimit ?? 0.0)} {unit}",
            MaintainTarget { GoodPeriods: { } periods } => $"≥{periods} {unit}",
            MaintainTarget maintain =>
                $"{Say("均值", "mean")} {(maintain.Limit.GoodIsAbove ? '≥' : '≤')}{NumberText.Goal(maintain.Limit.Value)}",
            PreventTarget prevent => $"≤{prevent.Limit} {unit}",
            GrowTarget grow => $"{(grow.Down ? '≤' : '≥')}{NumberText.Goal(100.0 * grow.Goal)}%",
            PassTarget pass => $"≥{NumberText.Goal(pass.Threshold)} {unit}",
            MilestoneTarget => Say("完工", "done"),
            CompositeTarget composite => $"{composite.Count} {unit}",
            _ => throw new ArgumentOutOfRangeException(nameof(target), target.Kind, "No words for this kind of target."),
        };
    }

    /// <summary>
    /// Shortens a unit. Some carry an explanation in brackets, some are a sentence: a column has room for
    /// neither.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <returns>At most nine signs.</returns>
    public static string ShortUnit(string unit)
    {
        var name = unit.Split('(', '（')[0].Trim();
        return name.Length <= LongestUnit ? name : name[..(LongestUnit - 1)] + "…";
    }

    /// <summary>Gives the mean shortfall in the trials that missed.</summary>
    /// <param name="projection">What is said of the target.</param>
    /// <returns>Such as <c>4.25</c> or <c>8.3%</c>; a dash where none missed.</returns>
    public static string Shortfall(TargetProjection projection) => projection.Met == projection.Trials
        ? "–"
        : Missing(projection.Target, projection.Shortfall);

    /// <summary>Gives a shortfall.</summary>
    /// <param name="target">The target.</param>
    /// <param name="shortfall">What is missing, in its measure.</param>
    /// <returns>Such as <c>4.25</c> or <c>8.3%</c>.</returns>
    public static string Missing(Target target, double shortfall) => ShortfallMeasure.Of(target).IsShare
        ? NumberText.Amount(100.0 * shortfall) + "%"
        : NumberText.Amount(shortfall);

    private string Say(string zh, string en) => language == Language.Zh ? zh : en;
}
