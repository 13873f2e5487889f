using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>What a scenario takes, in words.</summary>
/// <param name="data">The results.</param>
internal sealed class CostText(FigureData data)
{
    /// <summary>Gives the cost as a sentence.</summary>
    /// <param name="cost">The cost.</param>
    /// <returns>The sentence.</returns>
    internal string Sentence(ScenarioCost cost)
    {
        var parts = Parts(cost).ToList();
        var takes = parts.Count == 0
            ? data.Say("它不动用资金和人员", "It moves no money and no posts")
            : data.Say("它需要", "It takes: ") + string.Join(data.Say("，", ", "), parts);
        return takes + (cost.Supposes ? data.Say("；并假定情况有所不同（见情景文件）。", "; and it supposes other circumstances (see its file).") : data.Say("。", "."));
    }

    /// <summary>Gives the money of a scenario in a few signs.</summary>
    /// <param name="flow">What is given and taken.</param>
    /// <returns>Such as <c>450</c>, <c>+60</c> or <c>450, −60</c>; a dash for nothing.</returns>
    internal string Brief(ScenarioCost.Flow flow)
    {
        var moved = flow.Moved > 0 ? ReportNumbers.Amount(flow.Moved) : "";
        var added = flow.Added switch
        {
            > 0 => "+" + ReportNumbers.Amount(flow.Added),
            < 0 => "−" + ReportNumbers.Amount(-flow.Added),
            _ => "",
        };
        return (moved, added) switch
        {
            ("", "") => "–",
            (_, "") => moved,
            ("", _) => added,
            _ => moved + data.Say("，", ", ") + added,
        };
    }

    private IEnumerable<string> Parts(ScenarioCost cost)
    {
        var currency = data.Baseline.Plan.Currency;
        if (cost.Money.Moved > 0)
        {
            yield return data.Say(
                $"在目标之间调剂 {ReportNumbers.Amount(cost.Money.Moved)} {currency}",
                $"{ReportNumbers.Amount(cost.Money.Moved)} {currency} moved between targets");
        }

        if (cost.Money.Added != 0)
        {
            var amount = ReportNumbers.Amount(Math.Abs(cost.Money.Added));
            yield return cost.Money.Added > 0
                ? data.Say($"另给目标 {amount} {currency}", $"{amount} {currency} more for targets")
                : data.Say($"目标少得 {amount} {currency}", $"{amount} {currency} less for targets");
        }

        if (cost.Posts.Moved > 0)
        {
            yield return data.Say(
                $"在目标之间调配 {ReportNumbers.Amount(cost.Posts.Moved)} 个岗位",
                $"{Posts(cost.Posts.Moved)} moved between targets");
        }

        if (cost.Posts.Added != 0)
        {
            var posts = Math.Abs(cost.Posts.Added);
            yield return cost.Posts.Added > 0
                ? data.Say($"另给目标 {ReportNumbers.Amount(posts)} 个岗位", $"{Posts(posts)} more for targets")
                : data.Say($"目标少得 {ReportNumbers.Amount(posts)} 个岗位", $"{Posts(posts)} less for targets");
        }

        if (cost.Rules > 0)
        {
            yield return data.Say(
                $"年内按 {cost.Rules} 条规则调剂（数额因年份而异）",
                cost.Rules == 1
                    ? "what a standing rule moves within the year, more or less as the year goes"
                    : $"what {cost.Rules} standing rules move within the year, more or less as the year goes");
        }
    }

    private static string Posts(decimal posts) => posts == 1 ? "1 post" : $"{ReportNumbers.Amount(posts)} posts";
}
