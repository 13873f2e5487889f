using System.Xml.Linq;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>Every target under every scenario, riskiest first; several tables where one would not fit on a page.</summary>
/// <param name="data">The results.</param>
/// <param name="answer">What they say.</param>
internal sealed class TargetTables(FigureData data, Answer answer)
{
    /// <summary>As many scenarios fit beside the titles across an upright A4 page.</summary>
    private const int PerTable = 8;

    /// <summary>Makes the tables, the way to read them first.</summary>
    /// <returns>A paragraph and the tables.</returns>
    internal IEnumerable<XElement> Make()
    {
        yield return Html.Element("p", data.Say(
            $"按{data.FirstName}下的概率由低到高。“37% ▲+12”：概率 37%，比{data.FirstName}高 12 个百分点；灰色无箭头：未超出随机误差；·：情景未触及该目标。* 必须完成。",
            $"Least likely under {data.FirstName} first. “37% ▲+12”: a probability of 37%, 12 points above it; grey, without an arrow: within chance; ·: not touched by the scenario. * mandatory."));
        foreach (var scenarios in Enumerable.Range(1, data.Comparison.Differences.Length).Chunk(PerTable))
        {
            yield return Html.Element("p", Html.With("class", "key"), Key(scenarios));
            yield return Table(scenarios);
        }
    }

    private XElement Table(int[] scenarios) => Html.Table(
        data.Say($"各目标的实现概率，情景 {scenarios[0]}–{scenarios[^1]}", $"Probability of each target, scenarios {scenarios[0]}–{scenarios[^1]}"),
        [
            Html.Column(data.Say("目标", "Target")),
            Html.Column(Html.With("class", "n"), data.IsBaselineFirst ? data.Say("基准", "Base") : "0"),
            .. scenarios.Select(s => Html.Column(
                Html.With("class", "n"),
                Html.With("title", data.Title(data.Comparison.Projections[s].Scenario)),
                Html.Element("a", Html.With("href", $"#scenario-{s}"), $"{s}"))),
        ],
        data.RiskiestFirst().Select(target => Row(target, scenarios)));

    private string Key(int[] scenarios)
    {
        int[] named = data.IsBaselineFirst ? scenarios : [0, .. scenarios];
        var names = named.Select(s => $"{s} {Html.Clean(data.Title(data.Comparison.Projections[s].Scenario))}");
        return string.Join(data.Say("；", "; "), names);
    }

    private XElement Row(int target, int[] scenarios)
    {
        var baseline = data.Baseline.Targets[target];
        return Html.Element(
            "tr",
            baseline.Target.Mandatory ? Html.With("class", "mandatory") : null,
            Html.RowHead((baseline.Target.Mandatory ? "* " : "") + Html.Clean(data.Title(baseline.Target))),
            Html.Element("td", Html.With("class", "n"), ReportNumbers.Percent(baseline.Probability)),
            scenarios.Select(s => Cell(s, target)));
    }

    private XElement Cell(int scenario, int target)
    {
        var change = answer.Change(scenario, target);
        if (!change.Touched)
        {
            return Html.Element("td", Html.With("class", "n dim"), "·");
        }

        var now = ReportNumbers.Percent(data.Comparison.Projections[scenario].Targets[target].Probability);
        var cell = ScenarioTable.Change(ReportNumbers.Points(change.Difference), change.Difference, change.IsSignificant);
        cell.AddFirst(now + " ");
        return cell;
    }
}
