using ScottPlot;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Allocation;

/// <summary>Lays out a page of blocks.</summary>
internal static class AllocationSheet
{
    private const float Head = 30;
    private const float LineHeight = 20;

    internal static Sheet Draw(
        FigureData data, IReadOnlyList<Reallocation> blocks, ProbabilityScale scale, IReadOnlyList<string> unmoved)
    {
        var lines = Lines(data, unmoved);
        var height = blocks.Sum(AllocationBlock.HeightOf);
        var sheet = new Sheet(AllocationBlock.Width, Head + height + (lines.Count * LineHeight) + 8);
        void Heading(string text, float x, Alignment alignment) => sheet.Write(text, x, 14, alignment, 12, FigureColors.Subtle);

        Heading(
            data.Say($"资金变动（{data.Baseline.Plan.Currency}）", $"Money ({data.Baseline.Plan.Currency})"),
            AllocationBlock.MoneyMiddle, Alignment.MiddleCenter);
        Heading(data.Say("岗位；时间", "Posts; when"), AllocationBlock.PostsLeft, Alignment.MiddleLeft);
        foreach (var part in new[] { -1.0, -0.5, 0.0, 0.5, 1.0 })
        {
            Heading(Spoken.Points(part * scale.Reach), scale.X(part * scale.Reach), Alignment.MiddleCenter);
        }

        Heading(data.Say("百分点", "points"), AllocationBlock.Width - 2, Alignment.MiddleRight);
        var top = Head;
        foreach (var block in blocks)
        {
            new AllocationBlock(data, sheet, scale).Draw(block, top);
            top += AllocationBlock.HeightOf(block);
        }

        Write(sheet, lines, top + 4);
        return sheet;
    }

    /// <summary>Says in words what there is where nothing is moved.</summary>
    /// <param name="data">The results.</param>
    /// <param name="unmoved">The titles of the scenarios that move nothing.</param>
    /// <returns>The sheet.</returns>
    internal static Sheet Words(FigureData data, IReadOnlyList<string> unmoved)
    {
        var lines = Lines(data, unmoved);
        var sheet = new Sheet(AllocationBlock.Width, (lines.Count * LineHeight) + 8);
        Write(sheet, lines, 4);
        return sheet;
    }

    private static void Write(Sheet sheet, List<string> lines, float top)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            sheet.Write(lines[i], 0, top + ((i + 0.5f) * LineHeight), size: 13, color: FigureColors.Subtle);
        }
    }

    private static List<string> Lines(FigureData data, IReadOnlyList<string> unmoved) => unmoved.Count == 0
        ? []
        : TextMeasure.Wrap(
            data.Say(
                $"不动资金和岗位的情景：{string.Join("；", unmoved)}。",
                $"Scenarios that move no money or posts: {string.Join("; ", unmoved)}."),
            13, false, AllocationBlock.Width - 8);
}
