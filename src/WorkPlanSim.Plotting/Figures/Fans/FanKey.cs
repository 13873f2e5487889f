using ScottPlot;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>The key of fans: only what is drawn.</summary>
internal static class FanKey
{
    /// <summary>Gets what any fan consists of.</summary>
    /// <param name="data">Whose language.</param>
    /// <returns>The median and the two bands.</returns>
    internal static KeyItem[] Bands(FigureData data) =>
    [
        new(data.Say("中位数", "median"), FigureColors.Blue) { Line = LinePattern.Solid },
        new(data.Say("中间一半试验", "middle half of trials"), FigureColors.NarrowBand) { IsArea = true },
        new(data.Say("5% 至 95%", "5% to 95%"), FigureColors.WideBand) { IsArea = true },
    ];

    /// <summary>Makes the key.</summary>
    /// <param name="data">Whose language.</param>
    /// <param name="targets">The targets that are drawn.</param>
    /// <returns>The key.</returns>
    internal static IReadOnlyList<KeyItem> Of(FigureData data, IReadOnlyCollection<Target> targets)
    {
        List<KeyItem> key =
        [
            .. Bands(data),
            new(data.Say("目标值", "goal"), FanLook.GoalColor) { Line = LinePattern.Solid },
        ];
        if (targets.All(TargetCourse.IsYesOrNo))
        {
            key.RemoveRange(0, 3);
        }

        if (targets.Any(TargetCourse.IsYesOrNo))
        {
            var kept = data.Say("至今守住的试验占比", "share of trials that keep it so far");
            key.Add(new(kept, FanLook.KeptColor) { Line = FanLook.KeptPattern });
        }

        if (targets.Any(TargetCourse.IsBuiltUp))
        {
            var pace = data.Say("序时进度（已过时间的份额）", "pace line (share of the time gone)");
            key.Add(new(pace, FanLook.PaceColor) { Line = FanLook.PacePattern });
        }

        key.Add(DeadlineLook.Key(data));
        if (targets.Any(t => data.Actuals.GetValueOrDefault(t.Id, []).Length > 0))
        {
            key.Add(new(data.Say("已报实绩", "reported"), FigureColors.Ink, MarkerShape.FilledDiamond));
        }

        return key;
    }
}
