using WorkPlanSim.Cli.Services;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What tables of <c>run</c> and <c>compare</c> have in common.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class TableWords(Language language) : Phrases(language)
{
    internal string Scenario => Say("情景", "scenario");

    internal string Trials => Say("试验", "trials");

    internal string Seed => Say("种子", "seed");

    internal string Target => Say("目标", "target");

    internal string Interval => Say("95% 区间", "95%");

    internal string Labelled(string name, string value) => Say($"{name}：{value}", $"{name}: {value}");

    internal string InBrackets(string text, string aside) => Say($"{text}（{aside}）", $"{text} ({aside})");

    internal string Stopped(Stopping stopped) => stopped switch
    {
        Stopping.TrialsReached => Say("试验次数已满", "all trials done"),
        Stopping.PrecisionReached => Say("已达到所要求的精度", "as precise as asked for"),
        Stopping.MaximumReached => Say("已到试验上限，精度尚未达到", "most trials allowed, not yet as precise as asked for"),
        _ => throw new ArgumentOutOfRangeException(nameof(stopped), stopped, "No words for this."),
    };

    internal string Latin(long blocks) => Labelled(
        Say("抽样", "sampling"),
        Say(
            $"拉丁超立方，{blocks} 个试验块（每块 1024 次，次数向上取整）",
            $"latin hypercube, {(blocks == 1 ? "1 block" : $"{blocks} blocks")} (of 1024 trials; rounded up)"));

    // The blank before the Chinese target is where the line may break.
    internal string Widest(string halfWidth, string wanted, string where) => Say(
        $"最宽的 95% 区间：±{halfWidth} 个百分点（要求 ±{wanted}） {where}",
        $"widest 95% interval: ±{halfWidth} points (asked for ±{wanted}), {where}");

    internal string AsDifference(string scenario) =>
        Say($"{scenario}，与基准之差", $"{scenario}, against the baseline");
}
