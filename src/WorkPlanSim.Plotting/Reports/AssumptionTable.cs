using System.Collections.Immutable;
using System.Xml.Linq;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>What the plan's figures rest on, as its author noted it.</summary>
/// <param name="data">The results.</param>
internal sealed class AssumptionTable(FigureData data)
{
    /// <summary>Makes the table, the count first.</summary>
    /// <returns>A paragraph, and a table where anything is noted.</returns>
    internal IEnumerable<XElement> Make()
    {
        var notes = Notes();
        int Count(BasisKind kind) => notes.Count(n => n.Basis.Kind == kind);
        yield return Html.Element("p", notes.IsEmpty
            ? data.Say("计划没有注明任何数字的依据。", "The plan does not note what any of its figures rest on.")
            : data.Say(
                $"计划注明了 {notes.Length} 处依据：原文写明 {Count(BasisKind.Stated)}，统计数据 {Count(BasisKind.Statistic)}，推测 {Count(BasisKind.Assumption)}。推测一旦换成实际数字，结论可能改变。",
                $"The plan notes what its figures rest on in {notes.Length} places: stated in the text {Count(BasisKind.Stated)}, statistic {Count(BasisKind.Statistic)}, assumption {Count(BasisKind.Assumption)}. The answer may change once assumptions are replaced by real figures."));
        if (!notes.IsEmpty)
        {
            yield return Html.GroupedTable(
                data.Say("依据，按计划文件的顺序", "What figures rest on, in the plan's order"),
                new[] { data.Say("对象", "Of"), data.Say("字段", "Field"), data.Say("类型", "Kind"), data.Say("说明", "Note") }
                    .Select(h => Html.Column(h)),
                notes.GroupBy(n => n.Owner, StringComparer.Ordinal).Select(Body));
        }
    }

    // One note often stands for several figures of a target: said once, it takes a page instead of three.
    private XElement Body(IEnumerable<(string Owner, Basis Basis)> notes)
    {
        var rows = notes.GroupBy(n => (n.Owner, n.Basis.Kind, Note: n.Basis.Note.In(data.Language))).ToList();
        return Html.Element("tbody", rows.Select((row, i) => Html.Element(
            "tr",
            i > 0 ? null : Html.Element(
                "th", Html.With("scope", "rowgroup"), Html.With("rowspan", $"{rows.Count}"), Html.Clean(row.Key.Owner)),
            Html.Element("td", Fields(row.Select(n => n.Basis.Field))),
            Html.Element("td", Html.With("class", "kind"), KindName(row.Key.Kind)),
            Html.Element("td", Html.Clean(row.Key.Note)))));
    }

    private IEnumerable<object> Fields(IEnumerable<string> fields)
    {
        foreach (var (index, field) in fields.Index())
        {
            if (index > 0)
            {
                yield return data.Say("、", ", ");
            }

            yield return field.Length == 0 ? data.Say("整体", "as a whole") : Html.Element("code", Html.Clean(field));
        }
    }

    private ImmutableArray<(string Owner, Basis Basis)> Notes()
    {
        var plan = data.Baseline.Plan;
        return
        [
            .. plan.Funds.SelectMany(f => f.Basis.Select(b => (f.Title.In(data.Language), b))),
            .. plan.Teams.SelectMany(t => t.Basis.Select(b => (t.Title.In(data.Language), b))),
            .. plan.Seasons.SelectMany(s => s.Basis.Select(b => (s.Title.In(data.Language), b))),
            .. plan.Targets.SelectMany(t => t.Basis.Select(b => (data.Title(t), b))),
        ];
    }

    private string KindName(BasisKind kind) => kind switch
    {
        BasisKind.Stated => data.Say("原文写明", "stated"),
        BasisKind.Statistic => data.Say("统计数据", "statistic"),
        BasisKind.Assumption => data.Say("推测", "assumption"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of basis."),
    };
}
