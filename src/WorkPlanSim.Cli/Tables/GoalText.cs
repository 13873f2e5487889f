using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Goals and shortfalls in a few signs.</summary>
/// <param name="words">What <c>run</c> says.</param>
internal sealed class GoalText(RunWords words)
{
    private const int LongestUnit = 9;

    /// <summary>Gives what was promised.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Such as <c>38 条</c>, <c>≥90%</c> or <c>≤0 起</c>.</returns>
    internal string Goal(Target target)
    {
        var unit = ShortUnit(ShortfallMeasure.Of(target).Unit.In(words.Language));
        return target switch
        {
            DeliverTarget deliver => $"{Figures.Goal(deliver.Goal)} {unit}",
            ClearTarget { Goal: { } share } => $"≥{Figures.Goal(100.0 * share)}%",
            ClearTarget clear => $"{words.Open} ≤{Figures.Goal(clear.OpenLimit ?? 0.0)} {unit}",
            MaintainTarget { GoodPeriods: { } periods } => $"≥{periods} {unit}",
            MaintainTarget maintain =>
                $"{words.Mean} {(maintain.Limit.GoodIsAbove ? '≥' : '≤')}{Figures.Goal(maintain.Limit.Value)}",
            PreventTarget prevent => $"≤{prevent.Limit} {unit}",
            GrowTarget grow => $"{(grow.Down ? '≤' : '≥')}{Figures.Goal(100.0 * grow.Goal)}%",
            PassTarget pass => $"≥{Figures.Goal(pass.Threshold)} {unit}",
            MilestoneTarget => words.Finished,
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
    internal static string ShortUnit(string unit)
    {
        var name = unit.Split('(', '（')[0].Trim();
        return name.Length <= LongestUnit ? name : name[..(LongestUnit - 1)] + "…";
    }

    /// <summary>Gives the mean shortfall in the trials that missed.</summary>
    /// <param name="projection">What is said of the target.</param>
    /// <returns>Such as <c>4.25</c> or <c>8.3%</c>; a dash where none missed.</returns>
    internal static string Shortfall(TargetProjection projection) => projection.Met == projection.Trials
        ? "–"
        : Missing(projection.Target, projection.Shortfall);

    /// <summary>Gives a shortfall.</summary>
    /// <param name="target">The target.</param>
    /// <param name="shortfall">What is missing, in its measure.</param>
    /// <returns>Such as <c>4.25</c> or <c>8.3%</c>.</returns>
    internal static string Missing(Target target, double shortfall) => ShortfallMeasure.Of(target).IsShare
        ? Figures.Amount(100.0 * shortfall) + "%"
        : Figures.Amount(shortfall);
}
