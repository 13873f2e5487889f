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
        Name, new BilingualText("实现项数的分布", "Distribution of the number of targets met"), NeedsScenarios: false, Draw);

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        if (data.Baseline.Summary.Counted == 0)
        {
            var words = data.Say("权重为零的目标不计入项数。", "Targets of no weight do not count.");
            return [new Sheet(1152, 8).ToFigure(Name, new FigureText(NumberMetHeadline.Of(data), words, data.Source))];
        }

        var first = TextMeasure.Fit(data.FirstName, FigureLayout.KeySize, false, 320);
        var (zhSorted, enSorted) = data.Comparison.Differences.IsEmpty
            ? ("", "")
            : ("按平均值排序；“明显”指超出随机误差（95% 配对区间不含 0）。", " Sorted by mean; beyond chance: the paired 95% interval leaves out 0.");
        var subtitle = data.Say(
            $"淡色面：恰好实现这么多项的试验占比；粗条：中间一半试验，白线为中位数；细线：5% 至 95%。{zhSorted}",
            $"Pale shape: share of trials with exactly so many met. Thick bar: the middle half of trials, white line the median; thin line: 5% to 95%.{enSorted}");
        var key = new List<KeyItem>();
        if (!data.Comparison.Differences.IsEmpty)
        {
            key.Add(new(data.Say("平均，明显更多", "mean, more beyond chance"), FigureColors.Blue, MarkerShape.FilledTriangleUp));
            key.Add(new(data.Say("平均，未超出随机误差", "mean, within chance"), FigureColors.Insignificant, MarkerShape.FilledCircle));
            key.Add(new(data.Say("平均，明显更少", "mean, fewer beyond chance"), FigureColors.Vermilion, MarkerShape.FilledTriangleDown));
        }

        key.Add(new(data.Say($"{first}的平均", $"mean of {first}"), FigureColors.Ink, MarkerShape.FilledDiamond) { Line = LinePattern.Dashed });
        subtitle += Choices.Of(data).Note(data);
        var text = new FigureText(NumberMetHeadline.Of(data), subtitle, data.Source);
        return [new NumberMetSheet(data).Draw().ToFigure(Name, text, key)];
    }
}
