using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.NumberMet;

/// <summary>How many targets are met, and how surely, under each scenario: one strip a scenario, the best mean first.</summary>
internal static class NumberMetFigure
{
    private const string Name = "number-met";

    internal static FigureKind Kind { get; } = new(
        Name, new BilingualText("达成项数的分布", "Distribution of the number of targets met"), NeedsScenarios: false, Draw);

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        var baseline = data.Title(data.Baseline.Scenario);
        var subtitle = data.Say(
            "淡色面：恰好达成这么多项的试验占比；粗条：中间一半试验，白线为中位数；细线：5% 至 95%。按平均值排序；“明显”指 95% 配对区间不含 0。",
            "Pale shape: share of trials with exactly so many met. Thick bar: the middle half of trials, white line the median; thin line: 5% to 95%. Sorted by mean; \"clearly\" means that the paired 95% interval leaves out 0.");
        var key = new List<KeyItem>();
        if (!data.Comparison.Differences.IsEmpty)
        {
            key.Add(new(data.Say("平均，明显更多", "mean, clearly more"), FigureColors.Blue, MarkerShape.FilledTriangleUp));
            key.Add(new(data.Say("平均，看不出差别", "mean, no clear difference"), FigureColors.Insignificant, MarkerShape.FilledCircle));
            key.Add(new(data.Say("平均，明显更少", "mean, clearly fewer"), FigureColors.Vermilion, MarkerShape.FilledTriangleDown));
        }

        key.Add(new(data.Say($"{baseline}的平均", $"mean of {baseline}"), FigureColors.Ink, MarkerShape.FilledDiamond) { Line = LinePattern.Dashed });
        var text = new FigureText(NumberMetHeadline.Of(data), subtitle, data.Source);
        return [new NumberMetSheet(data).Draw().ToFigure(Name, text, key)];
    }
}
