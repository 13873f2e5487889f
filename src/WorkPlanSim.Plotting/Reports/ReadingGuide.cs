using System.Xml.Linq;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>What the words of a report mean.</summary>
/// <param name="data">The results.</param>
internal sealed class ReadingGuide(FigureData data)
{
    /// <summary>Makes the list of words.</summary>
    /// <returns>The list.</returns>
    internal XElement Make() => Html.Element("dl", Entries().SelectMany(e => new[]
    {
        Html.Element("dt", e.Word), Html.Element("dd", e.Meaning),
    }));

    private IEnumerable<(string Word, string Meaning)> Entries() =>
    [
        (data.Say("试验", "Trial"), data.Say(
            $"一个可能的年份：资金何时到位、人员是否被抽走、天气能否施工，都按计划的假设抽取一次。这里有 {data.Baseline.Trials} 次。",
            $"One possible year: when money comes, whether people are drawn away and whether the weather lets work go on are drawn once, as the plan assumes. There are {data.Baseline.Trials} here.")),
        (data.Say("概率", "Probability"), data.Say(
            "目标得以实现的试验所占的份额。它是计划的假设的推论，不是对真实年份的保证。",
            "The share of the trials in which a target is met. It follows from the plan's assumptions and is no promise about the real year.")),
        (data.Say("95% 区间", "95% interval"), data.Say(
            "试验次数有限带来的误差范围。它不包括假设本身可能有的错误。",
            "How far the number of trials lets a figure be known. It says nothing of how wrong the assumptions may be.")),
        (data.Say("配对差", "Paired difference"), data.Say(
            $"在同一次试验中，情景实现而{data.FirstName}没有实现的次数，减去相反的次数，除以试验总数。",
            $"The trials in which a target is met under the scenario and not under {data.FirstName}, less those the other way round, divided by all trials.")),
        (data.Say("共同随机数", "Common random numbers"), data.Say(
            "各情景面对相同的天气、拨款和抽调，因此差别来自决策，而不是运气。",
            "All scenarios meet the same weather, payments and absences, so that a difference comes from the decision and not from luck.")),
        (data.Say("超出随机误差", "Beyond chance"), data.Say(
            "差的 95% 区间不包含 0；文中“明显”就是这个意思。即使情景毫无作用，每二十个被触及的目标中也可能有约一个偶然如此：小的变化要谨慎看待。",
            "The 95% interval of the difference leaves out 0. About one in twenty touched targets may do so by luck even where a scenario does nothing: be wary of small changes.")),
    ];
}
