using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Plotting.Figures.Explanations;

/// <summary>Says what it takes to reach the wanted probability.</summary>
public static class ReachText
{
    /// <summary>Says what each way takes; once where there is nothing to do.</summary>
    /// <param name="reaches">The ways.</param>
    /// <param name="plan">The plan.</param>
    /// <returns>
    /// Such as <c>120 万元 more (80%, 95%: 79.3–80.8); out of reach by posts (9%, 95%: 8.5–9.6, even with 40 posts more)</c>.
    /// </returns>
    public static BilingualText Of(IEnumerable<Reach> reaches, Plan plan)
    {
        var said = reaches.Select(r => Of(r, plan)).Distinct().ToList();
        return new BilingualText(string.Join("；", said.Select(s => s.Zh)), string.Join("; ", said.Select(s => s.En)));
    }

    /// <summary>Says what one way takes.</summary>
    /// <param name="reach">The way.</param>
    /// <param name="plan">The plan.</param>
    /// <returns>Such as <c>120 万元 more (80%, 95%: 79.3–80.8)</c>.</returns>
    public static BilingualText Of(Reach reach, Plan plan)
    {
        var (zh, en) = reach.By switch
        {
            ReachBy.Money => ($"再给 {reach.Amount:#,0} {plan.Currency}", $"{reach.Amount:#,0} {plan.Currency} more"),
            ReachBy.Posts => ($"再给 {reach.Amount:#,0} 人", reach.Amount == 1 ? "1 post more" : $"{reach.Amount:#,0} posts more"),
            ReachBy.Both => ($"资金和人手各加 {reach.Amount:#,0}%", $"{reach.Amount:#,0}% more of both money and posts"),
            _ => throw new ArgumentOutOfRangeException(nameof(reach), reach.By, "No words for this way."),
        };
        var (by, byEn) = reach.By switch
        {
            ReachBy.Money => ("现有来源的资金", "money in its present mix"),
            ReachBy.Posts => ("人手", "posts"),
            _ => ("两者同比增加", "both alike"),
        };
        var percent = Spoken.Percent(reach.Probability);
        var range = Spoken.PercentRange(reach.Interval);
        var (percentZh, percentEn) = ($"{percent}，95%：{range}", $"{percent}, 95%: {range}");
        return reach.Outcome switch
        {
            ReachOutcome.Already => new BilingualText("已达到", "it does already"),
            ReachOutcome.Reached => new BilingualText($"{zh}（{percentZh}）", $"{en} ({percentEn})"),
            ReachOutcome.OutOfReach => new BilingualText(
                $"单靠{by}达不到（{zh}也只有 {percentZh}）", $"out of reach by {byEn} ({percentEn}, even with {en})"),
            ReachOutcome.NoLever => NothingToAddTo(reach.By),
            _ => throw new ArgumentOutOfRangeException(nameof(reach), reach.Outcome, "No words for this outcome."),
        };
    }

    private static BilingualText NothingToAddTo(ReachBy by) => by switch
    {
        ReachBy.Money => new BilingualText("没有资金可以给它", "no fund may give it money"),
        ReachBy.Posts => new BilingualText("没有队伍为它工作，无从增加", "no posts to add to: no team works for it"),
        ReachBy.Both => new BilingualText("资金和人手不全有，无法一起增加", "not by both alike: it has not both"),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No words for this way."),
    };
}
