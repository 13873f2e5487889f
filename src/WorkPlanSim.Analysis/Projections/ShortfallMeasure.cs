using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Projections;

/// <summary>What a target's shortfall is counted in.</summary>
/// <param name="Unit">The unit: the target's own where that is what it counts, else that of its kind.</param>
/// <param name="IsShare">Whether it is a share, better read as a percentage.</param>
public sealed record ShortfallMeasure(BilingualText Unit, bool IsShare)
{
    /// <summary>Gives the measure of a target.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The measure.</returns>
    public static ShortfallMeasure Of(Target target) => target switch
    {
        DeliverTarget => Counted(target, "单位", "units"),
        ClearTarget { Goal: not null } => new(new BilingualText("占全部件数", "of all cases"), IsShare: true),
        ClearTarget => Counted(target, "件", "cases"),
        MaintainTarget { GoodPeriods: not null } => new(new BilingualText("期", "periods"), IsShare: false),
        MaintainTarget => Counted(target, "水平", "in level"),
        PreventTarget => Counted(target, "起", "incidents"),
        GrowTarget => new(new BilingualText("增长", "of growth"), IsShare: true),
        PassTarget => new(new BilingualText("分", "points"), IsShare: false),
        MilestoneTarget => new(new BilingualText("工作量", "of the work"), IsShare: true),
        CompositeTarget => new(new BilingualText("项", "targets"), IsShare: false),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target.Kind, "No measure for this kind of target."),
    };

    private static ShortfallMeasure Counted(Target target, string zh, string en) =>
        new(target.Unit ?? new BilingualText(zh, en), IsShare: false);
}
