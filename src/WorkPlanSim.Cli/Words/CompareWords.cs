using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What <c>compare</c> says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class CompareWords(Language language) : Phrases(language)
{
    internal string Scenarios => Say("情景一览", "Scenarios");

    internal string Key => Say("编号", "key");

    internal string Met(int counted) => Say($"实现/{counted}", $"met/{counted}");

    internal string Change => Say("变化", "change");

    internal string Mandatory => Say("必须完成%", "mandatory%");

    internal string MandatoryLegend => Say(
        "必须完成%：必须完成的目标全部实现的概率；变化以百分点计。",
        "mandatory%: the probability that all mandatory targets are met; its change is in points.");

    internal string Best => Say(
        "★ 预期实现最多的情景（与基准之差超出随机误差）。",
        "★ most targets met on average, and more than the baseline beyond chance.");

    internal string NoneBetter => Say(
        "没有情景比基准明显更好。", "No scenario is better than the baseline beyond chance.");

    internal string Matrix(string first, string last) => first == last
        ? Say($"各目标的实现概率：情景 {first}", $"Probability of each target: scenario {first}")
        : Say($"各目标的实现概率：情景 {first}–{last}", $"Probability of each target: scenarios {first}–{last}");

    internal string Baseline => Say("基准", "base");

    internal string Legend => Say(
        "读法：“37 ▲+12” 实现概率 37%，比基准高 12 个百分点；无箭头：差别未超出随机误差；·：情景未触及该目标。* 必须完成。",
        "How to read: '37 ▲+12' is a probability of 37%, 12 points above the baseline; no arrow: within chance; "
            + "·: not touched by the scenario. * mandatory.");

    internal string Changes => Say("各情景实际改变了什么（百分点，95% 区间）", "What each scenario really changes (points, 95% interval)");

    internal string NoChange => Say("没有超出随机误差的变化", "nothing beyond chance");

    internal string Touched(int touched, int targets, int significant) => Say(
        $"触及 {touched} / {targets} 个目标，其中 {significant} 个的变化超出随机误差",
        $"touches {touched} of {targets} targets, {significant} of them beyond chance");

    internal string MoreGains(int more) => Say($"另有 {more} 项上升", $"and {more} more up");

    internal string MoreLosses(int more) => Say($"另有 {more} 项下降", $"and {more} more down");
}
