using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Allocation;

/// <summary>Who gets what under each scenario, beside what it buys.</summary>
internal static class AllocationFigure
{
    private const string Name = "allocation";

    /// <summary>The most height that blocks may take on a page.</summary>
    private const float PageHeight = 860;

    internal static FigureKind Kind { get; } = new(
        Name, new BilingualText("分配与结果", "Allocation and outcome"), NeedsScenarios: true, Draw);

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        var all = Reallocation.All(data);
        var moving = all.Where(r => !r.Moves.IsEmpty).ToList();
        var unmoved = all.Where(r => r.Moves.IsEmpty).Select(r => TitleOfUnmoved(data, r)).ToList();
        var headline = AllocationHeadline.Of(data, moving);
        var pages = PagesOf(moving);
        if (pages.Count == 0)
        {
            return [AllocationSheet.Words(data, unmoved).ToFigure(Name, new FigureText(headline, Words(data), data.Source))];
        }

        var scale = ProbabilityScale.For(moving);
        var subtitle = Subtitle(data, moving);
        return
        [
            .. pages.Select((page, i) => AllocationSheet
                .Draw(data, page, scale, i == pages.Count - 1 ? unmoved : [])
                .ToFigure(
                    PageNames.File(Name, i, pages.Count),
                    new FigureText(headline, subtitle + PageNames.Note(data, i, pages.Count), data.Source),
                    Key(data))),
        ];
    }

    // What rules move differs from trial to trial: there is no one allocation to draw.
    private static string TitleOfUnmoved(FigureData data, Reallocation unmoved) => data.Title(unmoved.Projection.Scenario)
        + (unmoved.Projection.Plan.Rules.IsEmpty ? "" : data.Say("（只按年内规则调剂）", " (but for its standing rules)"));

    private static List<List<Reallocation>> PagesOf(IEnumerable<Reallocation> moving)
    {
        var (pages, used) = (new List<List<Reallocation>>(), 0f);
        foreach (var block in moving)
        {
            var height = AllocationBlock.HeightOf(block);
            if (pages.Count == 0 || used + height > PageHeight)
            {
                pages.Add([]);
                used = 0;
            }

            pages[^1].Add(block);
            used += height;
        }

        return pages;
    }

    private static KeyItem[] Key(FigureData data) =>
    [
        new(data.Say("得到更多", "gets more"), FigureColors.Green) { IsArea = true },
        new(data.Say("得到更少", "gets less"), FigureColors.Orange) { IsArea = true },
        new(data.Say("概率明显上升", "likelier beyond chance"), FigureColors.Blue, MarkerShape.FilledTriangleUp),
        new(data.Say("未超出随机误差", "within chance"), FigureColors.Insignificant, MarkerShape.OpenCircle),
        new(data.Say("概率明显下降", "less likely beyond chance"), FigureColors.Vermilion, MarkerShape.FilledTriangleDown),
    ];

    private static string Words(FigureData data) => data.Say(
        $"与{data.FirstName}相比，每个目标的资金与岗位。",
        $"Money and posts of each target, held against {data.FirstName}.");

    private static string Subtitle(FigureData data, IEnumerable<Reallocation> moving)
    {
        var star = RowLabels.StarNote(data, moving.SelectMany(r => r.Moves).Select(m => m.Target.Target));
        return data.Say(
            $"与{data.FirstName}相比，资金或岗位有变动的目标。左：资金变动（{data.Baseline.Plan.Currency}），条长在每个情景内可比，情景之间看数字；右：同一目标实现概率的变化（百分点）和 95% 配对区间，“明显”指超出随机误差（区间不含 0）{star}。",
            $"Against {data.FirstName}, the targets whose money or posts change. Left: money moved ({data.Baseline.Plan.Currency}); bars compare within a scenario, numbers between scenarios. Right: the change in the probability of the same target (points) with its paired 95% interval; beyond chance: it leaves out 0{star}.");
    }
}
