using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What <c>discover</c> says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class DiscoverWords(Language language) : Phrases(language)
{
    internal string Fails => Say("失败", "fails");

    internal string Of(string percent, string interval) => Say($"{percent}%（{interval}）", $"{percent}% of years ({interval})");

    internal string Limits(int place) => (place > 0 ? Say($"第 {place + 1} 种：", $"Condition {place + 1}: ") : "")
        + Say("条件（同时成立；最确定的在前）", place > 0 ? "what it asks (all at once; the most certain first)" : "The conditions (all at once; the most certain first)");

    internal string Input => Say("输入", "input");

    internal string Low => Say("不低于", "at least");

    internal string High => Say("不高于", "at most");

    internal string Stays => Say("稳定%", "stays%");

    internal string QuasiP => Say("偶然", "chance");

    internal string Fit => Say("条件的效果", "How well they tell failures");

    internal string In => Say("试验", "trials");

    internal string Found => Say("查找用", "searched");

    internal string Fresh => Say("新试验", "fresh");

    internal string Inside => Say("条件成立%", "in the box%");

    internal string Density => Say("集中度%", "density%");

    internal string Coverage => Say("覆盖率%", "coverage%");

    internal string LegendOfFurther => Say(
        "第 2 种起只看不符合前面各种的年份；其覆盖率和成立比例仍按全部年份算，所以可以相加。",
        "From the second on only years outside of those before are looked at; coverage and the share in the box are still of all, so they add up.");

    internal string Legend => Say(
        "稳定：取新试验的一半重新查找，也有这一界限的比例。偶然：没有这一界限也碰巧如此的机会。集中度：条件成立时失败的比例。覆盖率：失败中条件成立的比例。结论按新试验说，不含挑选造成的乐观。",
        "stays: in how many of 100 searches among halves of the fresh trials the limit is found too. chance: that it is a fluke. density: how often it fails in the box. "
            + "coverage: how many failures lie in it. What is said goes by fresh trials, which had no part in finding it.");
}
