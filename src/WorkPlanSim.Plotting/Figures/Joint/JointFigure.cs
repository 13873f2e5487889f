using System.Collections.Immutable;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Joint;

/// <summary>Which targets fail together in the baseline.</summary>
internal static class JointFigure
{
    private const string Name = "joint";

    internal static FigureKind Kind { get; } = new(
        Name, new BilingualText("哪些目标一起失败", "Which targets fail together"), NeedsScenarios: false, Draw);

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        var found = FailurePairs.Of(data);
        var pairs = found.InOrder(ClusterOrder.Of(found));
        var text = new FigureText(JointHeadline.Of(data, pairs), Subtitle(data, pairs), data.FirstSource);
        if (pairs.Count < 2)
        {
            return [new Sheet(1152, 8).ToFigure(Name, text)];
        }

        return
        [
            JointSheet.Draw(data, pairs).ToFigure(
                Name,
                text,
                new KeyItem(data.Say("+ 比互不相干时更常一起失败", "+ fail together more often than if unrelated"), JointSheet.More) { IsArea = true },
                new KeyItem(data.Say("− 更少一起失败", "− less often"), JointSheet.Less) { IsArea = true },
                new KeyItem(data.Say("未超出随机误差（三倍标准误以内）", "within chance (three standard errors)"), JointSheet.Neither) { IsArea = true }),
        ];
    }

    private static string Subtitle(FigureData data, FailurePairs pairs)
    {
        var scenario = data.Title(data.Baseline.Scenario);
        var composites = data.Baseline.Targets.Any(t => t.Target is CompositeTarget)
            ? (Zh: "由其他目标组成的目标不列。", En: " Targets made of others are left out.")
            : (Zh: "", En: "");
        var star = RowLabels.StarNote(data, Enumerable.Range(0, pairs.Count).Select(pairs.Target));
        return pairs.Count < 2
            ? data.Say(
                $"{scenario}。比较的是在 2% 至 98% 的试验中失败的目标。{composites.Zh}",
                $"{scenario}. Targets are compared if they fail in 2% to 98% of trials.{composites.En}")
            : data.Say(
                $"{scenario}。格中为列目标失败的试验里行目标也失败的百分比；列号即行号。取风险最大、在 2% 至 98% 的试验中失败的 {pairs.Count} 项，一起失败的排在一起{star}。{composites.Zh}",
                $"{scenario}. Cells: of the trials in which the column's target fails, the percentage in which the row's fails too; columns are numbered as rows. The {pairs.Count} riskiest targets that fail in 2% to 98% of trials, those that fail together side by side{star}.{composites.En}");
    }
}
