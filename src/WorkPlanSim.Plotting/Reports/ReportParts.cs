using System.Xml.Linq;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>The answer on top of a report, its list of contents, and where it comes from.</summary>
/// <param name="data">The results.</param>
/// <param name="answer">What they say.</param>
internal sealed class ReportParts(FigureData data, Answer answer)
{
    /// <summary>Gets the anchors of the sections with their headings, in order.</summary>
    internal IReadOnlyList<(string Anchor, string Heading)> Sections =>
    [
        ("answer", data.Say("结论", "The answer")),
        ("scenarios", data.Say("情景一览", "Scenarios")),
        ("figures", data.Say("图", "Figures")),
        ("targets", data.Say("各目标", "Targets")),
        ("assumptions", data.Say("假设及其依据", "Assumptions and what they rest on")),
        ("reading", data.Say("怎样读", "How to read this")),
        ("source", data.Say("来源", "Source")),
    ];

    /// <summary>Makes the head of the page with the answer.</summary>
    /// <returns>The header and the section.</returns>
    internal IEnumerable<XElement> Opening()
    {
        var text = new AnswerText(data, answer);
        yield return Html.Element(
            "header", Html.Element("p", Html.With("class", "plan"), Html.Clean(data.Baseline.Plan.Title.In(data.Language))));
        yield return Html.Element(
            "section",
            Html.With("id", "answer"),
            Html.Element("h1", Html.Clean(text.Headline())),
            Html.Element("ul", text.Details().Select(d => Html.Element("li", Html.Clean(d)))));
    }

    /// <summary>Makes the list of contents.</summary>
    /// <param name="figures">The figures; the pages of one are listed once.</param>
    /// <returns>The list.</returns>
    internal XElement Contents(IEnumerable<DrawnFigure> figures) => Html.Element(
        "nav",
        Html.With("aria-label", data.Say("目录", "Contents")),
        Html.Element("ol", Sections.Skip(1).Select(s => Html.Element(
            "li",
            Link(s.Anchor, s.Heading),
            s.Anchor == "figures"
                ? Html.Element("ul", figures.DistinctBy(f => f.Text.Headline, StringComparer.Ordinal)
                    .Select(f => Html.Element("li", Link($"figure-{f.Name}", f.Text.Headline))))
                : null))));

    /// <summary>Begins a section.</summary>
    /// <param name="anchor">Its anchor.</param>
    /// <param name="content">What is in it.</param>
    /// <returns>The section.</returns>
    internal XElement Section(string anchor, params object?[] content) => Html.Element(
        "section",
        [Html.With("id", anchor), Html.Element("h2", Sections.First(s => s.Anchor == anchor).Heading), .. content]);

    private static XElement Link(string anchor, string text) =>
        Html.Element("a", Html.With("href", "#" + anchor), Html.Clean(text));

    /// <summary>Says where the report comes from.</summary>
    /// <param name="origin">What the results don't say.</param>
    /// <returns>The section.</returns>
    internal XElement Source(ReportOrigin origin)
    {
        var baseline = data.Baseline;
        (string Name, string? Value)[] facts =
        [
            (data.Say("计划", "Plan"), $"{baseline.Plan.Title.In(data.Language)} ({baseline.Plan.Id})"),
            (data.Say("计划内容的哈希值", "Hash of the plan's content"), origin.PlanHash),
            (data.Say("情景", "Scenarios"), string.Join(", ", data.Comparison.Projections.Select(p => p.Scenario.Id))),
            (data.Say("试验", "Trials"), $"{baseline.Trials}"),
            (data.Say("抽样", "Sampling"), baseline.Sampling == Sampling.Latin ? data.Say("拉丁超立方", "Latin hypercubes") : null),
            (data.Say("精度", "Precision"), origin.Precision is { } precision ? Precise(precision) : null),
            (data.Say("种子", "Seed"), $"{baseline.Seed}"),
            (data.Say("运行", "Run"), origin.RunId),
            (data.Say("引擎", "Engine"), $"WorkPlanSim {data.EngineVersion}"),
        ];
        return Section("source", Html.Element("dl", facts.Where(f => f.Value is not null).SelectMany(f => new[]
        {
            Html.Element("dt", f.Name), Html.Element("dd", Html.Clean(f.Value ?? "")),
        })));
    }

    private string Precise(RunPrecision precision)
    {
        var wanted = $"±{ReportNumbers.Exact(100.0 * precision.Wanted)}";
        var widest = $"±{ReportNumbers.Fixed(precision.HalfWidthPoints, 2)}";
        var (target, scenario) = (data.Title(precision.Target), data.Title(precision.Scenario));
        var where = precision.IsDifference
            ? data.Say($"{target}（{scenario}，与{data.FirstName}之差）", $"{target} ({scenario}, against {data.FirstName})")
            : data.Say($"{target}（{scenario}）", $"{target} ({scenario})");
        return precision.IsReached
            ? data.Say(
                $"各 95% 区间不超过 {wanted} 个百分点，如所要求；最宽 {widest}：{where}",
                $"every 95% interval within {wanted} points, as asked for; the widest is {widest}: {where}")
            : data.Say(
                $"要求各 95% 区间不超过 {wanted} 个百分点，到试验上限时尚未达到；最宽 {widest}：{where}",
                $"every 95% interval was to be within {wanted} points, not reached with the most trials "
                    + $"allowed; the widest is {widest}: {where}");
    }
}
