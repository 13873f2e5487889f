using System.Xml.Linq;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>The scenarios with what they bring, take and harm.</summary>
/// <param name="data">The results.</param>
/// <param name="answer">What they say.</param>
internal sealed class ScenarioTable(FigureData data, Answer answer)
{
    private readonly CostText _costs = new(data);
    private readonly bool _mandatory = data.Baseline.Targets.Any(t => t.Target.Mandatory);

    /// <summary>Makes the table, the way to read it first.</summary>
    /// <returns>A paragraph and the table.</returns>
    internal IEnumerable<XElement> Make()
    {
        yield return Html.Element("p", data.Say(
            $"每个情景与{data.FirstName}在相同的试验上比较。灰色：变化未超出随机误差。资金与岗位：在目标之间调剂的数量；“+”“−”为目标合计增减。★ 帮助最大。",
            $"Each scenario against {data.FirstName} on the same trials. Grey: within chance. Money and posts: what moves between targets; with a sign, what targets gain or lose on balance. ★ helps most."));
        yield return Table();
    }

    private XElement Table()
    {
        var (plan, summary) = (data.Baseline.Plan, data.Baseline.Summary);
        string?[] headings =
        [
            "#",
            data.Say("情景", "Scenario"),
            data.Say($"预期实现（共 {summary.Counted} 项）", $"Expected met, of {summary.Counted}"),
            data.Say("变化（95% 区间）", "Change (95% interval)"),
            _mandatory ? data.Say("必须完成的全部实现", "All mandatory met") : null,
            data.Say($"动用资金（{plan.Currency}）", $"Money moved ({plan.Currency})"),
            data.Say("动用岗位", "Posts moved"),
            data.Say("变好的目标", "Targets better"),
            data.Say("变差的目标", "Targets worse"),
        ];
        return Html.Table(
            data.Say($"各情景与{data.FirstName}之差", $"Each scenario against {data.FirstName}"),
            headings.OfType<string>().Select((h, i) => Html.Column(i == 1 ? null : Html.With("class", "n"), Html.Clean(h))),
            Enumerable.Range(0, data.Comparison.Projections.Length).Select(Row));
    }

    private XElement Row(int scenario)
    {
        var projection = data.Comparison.Projections[scenario];
        var difference = scenario == 0 ? null : data.Comparison.Differences[scenario - 1];
        var isBest = answer.Best.Contains(scenario);
        var cost = answer.Costs[scenario];
        return Html.Element(
            "tr",
            Html.With("id", $"scenario-{scenario}"),
            isBest ? Html.With("class", "best") : null,
            Number((isBest ? "★ " : "") + scenario),
            Html.RowHead(Html.Clean(data.Title(projection.Scenario)), Remarks(cost).Select(r => Html.Element("small", r))),
            Number(ReportNumbers.Fixed(projection.Summary.ExpectedMet, 2)),
            difference is null
                ? Number("")
                : Change(
                    $"{ReportNumbers.Signed(difference.ExpectedMet.Difference, 2)} ({ReportNumbers.Range(difference.ExpectedMet.Interval, 2)})",
                    difference.ExpectedMet.Difference,
                    difference.ExpectedMet.IsSignificant),
            _mandatory ? Number(ReportNumbers.Percent(projection.Summary.AllMandatory, 1)) : null,
            Number(difference is null ? "" : _costs.Brief(cost.Money)),
            Number(difference is null ? "" : _costs.Brief(cost.Posts)),
            Number(difference is null ? "" : $"{answer.Gains(scenario).Length}"),
            Number(difference is null ? "" : $"{answer.Losses(scenario).Length}"));
    }

    // A scenario that promises less or hopes for better weather is no decision that costs nothing: said beside its name.
    private IEnumerable<string> Remarks(ScenarioCost cost)
    {
        if (cost.Rules > 0)
        {
            yield return data.Say(
                $"年内按 {cost.Rules} 条规则调剂",
                cost.Rules == 1 ? "has a standing rule" : $"has {cost.Rules} standing rules");
        }

        if (cost.Promises > 0)
        {
            yield return data.Say(
                $"改变了 {cost.Promises} 个目标的承诺",
                cost.Promises == 1 ? "changes the promise of one target" : $"changes the promises of {cost.Promises} targets");
        }

        if (cost.Supposes)
        {
            yield return data.Say("假定情况有所不同", "supposes other circumstances");
        }
    }

    /// <summary>Makes a cell with a change: an arrow and a colour beyond chance, grey within.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="change">Its direction.</param>
    /// <param name="significant">Whether it is beyond chance.</param>
    /// <returns>The cell.</returns>
    internal static XElement Change(string text, double change, bool significant)
    {
        var (style, arrow) = (significant, change) switch
        {
            (false, _) => ("n dim", ""),
            (_, > 0.0) => ("n up", "▲"),
            _ => ("n down", "▼"),
        };
        return Html.Element("td", Html.With("class", style), arrow + text);
    }

    private static XElement Number(string text) => Html.Element("td", Html.With("class", "n"), text);
}
