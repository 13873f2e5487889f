using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What <c>stress</c> says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class StressWords(Language language) : Phrases(language)
{
    internal string Extent(int scenarios, int worlds) => Say(
        $"选择：{scenarios}   年景：{worlds}", $"choices: {scenarios}   worlds: {worlds}");

    internal string Choices => Say("各个选择（最大遗憾从小到大）", "The choices (least largest regret first)");

    internal string Choice => Say("选择", "choice");

    internal string Largest => Say("最大遗憾", "largest regret");

    internal string In => Say("出现在", "in");

    internal string Average => Say("平均实现", "met on average");

    internal string Met(int counted, string part) => Say(
        $"各年景下的预期实现项数（共 {counted} 项；± 为 95% 区间）{part}",
        $"Expected number met in each world (of {counted}; ± is the 95% interval){part}");

    internal string Regrets(string part) => Say(
        $"遗憾：比该年景下最好的选择少实现几项{part}", $"Regret: targets short of the best choice in that world{part}");

    internal string Part(int first, int last) => first == last
        ? Say($"，选择 {first}", $", choice {first}")
        : Say($"，选择 {first}–{last}", $", choices {first}–{last}");

    internal string LeftOut(string titles) => Say(
        $"未列入（只是假设，无人能选；这样的文件可放入 worlds 作为年景）：{titles}",
        $"Left out, as nobody can choose what is only supposed (such files can be worlds): {titles}");

    internal string World => Say("年景", "world");

    internal string Fresh(ulong seed) => Say(
        $"各个选择和年景用同一批新试验（种子 {seed}，由所给种子得出）：这些试验没有参与做出任何选择。",
        $"All choices and worlds on the same fresh trials (seed {seed}, derived from the given one), which had no part in making any choice.");

    internal string Legend => Say(
        "★ 最大遗憾最小（Savage 准则）。· 该年景下最好的。▼ 比最好的差，超出随机误差。“计划所设”是计划自己的假设。",
        "★ least largest regret (Savage's rule). · the best in that world. ▼ short of the best beyond chance. The first world is the plan's own.");
}
