using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Bottlenecks;

/// <summary>What held back the targets that are not safe, in the trials that missed them, riskiest first.</summary>
internal static class BottlenecksFigure
{
    /// <summary>The probability from which a target counts as safe and is not listed.</summary>
    internal const double Safe = 0.95;

    private const string Name = "bottlenecks";
    private const int RowsPerPage = 32;

    internal static FigureKind Kind { get; } = new(
        Name, new BilingualText("未实现时卡在哪里", "What bound the trials that missed"), NeedsScenarios: false, Draw);

    /// <summary>Gives the targets that are not safe, riskiest first.</summary>
    /// <param name="data">The results.</param>
    /// <returns>The targets.</returns>
    internal static ImmutableArray<TargetProjection> AtRisk(FigureData data) =>
        [.. data.RiskiestFirst().Select(i => data.Baseline.Targets[i]).Where(t => t.Probability < Safe)];

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        var atRisk = AtRisk(data);
        var headline = BottlenecksHeadline.Of(data, atRisk);
        var subtitle = Subtitle(data, atRisk);
        if (atRisk.IsEmpty)
        {
            return [new Sheet(1152, 8).ToFigure(Name, new FigureText(headline, subtitle, data.FirstSource))];
        }

        // Pages of about the same length read better than a full one and a stub.
        var pages = (atRisk.Length + RowsPerPage - 1) / RowsPerPage;
        var rows = (atRisk.Length + pages - 1) / pages;
        var key = Brake.All.Select(b => new KeyItem(KeyText(data, b), b.Color) { IsArea = true }).ToList();
        return
        [
            .. atRisk.Chunk(rows).Select((chunk, page) => BottlenecksSheet.Draw(data, chunk).ToFigure(
                PageNames.File(Name, page, pages),
                new FigureText(headline, subtitle + PageNames.Note(data, page, pages), data.FirstSource),
                key)),
        ];
    }

    private static string Subtitle(FigureData data, ImmutableArray<TargetProjection> atRisk)
    {
        var (scenario, safe) = (data.Title(data.Baseline.Scenario), data.Baseline.Targets.Length - atRisk.Length);
        if (atRisk.IsEmpty)
        {
            return data.Say($"{scenario}。没有要列出的目标。", $"{scenario}. There is nothing to list.");
        }

        var (restZh, restEn) = safe switch
        {
            0 => ("", ""),
            1 => ("另 1 项在至少 95% 的试验中实现，未列出。", " 1 other target is met in at least 95% of trials and not listed."),
            _ => (
                $"另 {safe} 项在至少 95% 的试验中实现，未列出。",
                $" {safe} other targets are met in at least 95% of trials and not listed."),
        };
        var star = RowLabels.StarNote(data, atRisk.Select(t => t.Target));
        return data.Say(
            $"{scenario}。在未实现的试验里，各瓶颈占目标受阻时段的份额；左边的百分数是实现概率，风险高的在前{star}。{restZh}",
            $"{scenario}. Of the periods in which something held the target back in the trials that missed, the share of each bottleneck. On the left the probability of meeting the target, riskiest first{star}.{restEn}");
    }

    private static string KeyText(FigureData data, Brake brake)
    {
        var meaning = new Dictionary<string, BilingualText>(StringComparer.Ordinal)
        {
            ["money"] = new("资金没到或不够", "money: short or late"),
            ["people"] = new("人手不够", "people: too few at work"),
            ["season"] = new("季节不许可", "season: no weather for it"),
            ["capacity"] = new("机具和承包能力用足", "capacity: machines, contractors"),
            ["start"] = new("等待开工（招标、审批或前置目标）", "start: approval or another target"),
        };
        return meaning[brake.Title.En].In(data.Language);
    }
}
