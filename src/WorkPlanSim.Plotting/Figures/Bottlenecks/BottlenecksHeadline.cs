using WorkPlanSim.Analysis.Projections;

namespace WorkPlanSim.Plotting.Figures.Bottlenecks;

/// <summary>What the bottlenecks say in a sentence.</summary>
internal static class BottlenecksHeadline
{
    internal static string Of(FigureData data, IReadOnlyList<TargetProjection> atRisk)
    {
        if (atRisk.Count == 0)
        {
            return data.Say("每项目标都在至少 95% 的试验中实现", "Every target is met in at least 95% of trials");
        }

        var counts = Brake.All
            .Select(brake => (Brake: brake, Count: atRisk.Count(t => Brake.LargestOf(t.Bottleneck) == brake)))
            .Where(c => c.Count > 0).OrderByDescending(c => c.Count).ToList();
        var (zhOf, enOf) = atRisk.Count == 1
            ? ("唯一一项实现概率低于 95% 的目标", "the one target below 95%")
            : ($"{atRisk.Count} 项实现概率低于 95% 的目标", $"the {atRisk.Count} targets below 95%");
        if (counts.Count == 0)
        {
            return data.Say($"{zhOf}没有哪个瓶颈占首位", $"No single bottleneck comes first for {enOf}");
        }

        if (atRisk.Count == 1)
        {
            return data.Say(
                $"{zhOf}主要卡在{counts[0].Brake.Title.Zh}", $"What most holds back {enOf} is {counts[0].Brake.Title.En}");
        }

        var zh = string.Join("，", counts.Take(3).Select(c => $"{c.Count} 项首先卡在{c.Brake.Title.Zh}"));
        var en = string.Join(", ", counts.Take(3).Select(c => $"{c.Brake.Title.En} for {c.Count}"));
        return data.Say($"{zhOf}中，{zh}", $"First bottleneck of {enOf}: {en}");
    }
}
