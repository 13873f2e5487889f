using System.Collections.Immutable;
using System.Xml.Linq;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>
/// What the plan's figures rest on, as its author noted it. A plan of sixty targets has hundreds of notes: what stands at several
/// is said once and referred to by number, and each target's notes run on in one cell, which makes three pages of eleven.
/// </summary>
internal sealed class AssumptionTable
{
    /// <summary>At fewer places a number costs the reader more than it saves paper.</summary>
    private const int SharedFrom = 3;

    private readonly FigureData _data;
    private readonly ImmutableArray<OwnedNote> _notes;
    private readonly ImmutableArray<(BasisKind Kind, string Text)> _shared;

    /// <summary>Initializes a new instance of the <see cref="AssumptionTable"/> class.</summary>
    /// <param name="data">The results.</param>
    internal AssumptionTable(FigureData data)
    {
        _data = data;
        _notes = Notes();
        _shared =
        [
            .. _notes.GroupBy(n => (n.Kind, n.Text))
                .Where(g => g.DistinctBy(n => n.Owner, StringComparer.Ordinal).Count() >= SharedFrom)
                .Select(g => g.Key),
        ];
    }

    /// <summary>Makes the tables, the count first.</summary>
    /// <returns>A paragraph, and tables where anything is noted.</returns>
    internal IEnumerable<XElement> Make()
    {
        int Count(BasisKind kind) => _notes.Count(n => n.Kind == kind);
        yield return Html.Element("p", _notes.IsEmpty
            ? _data.Say("计划没有注明任何数字的依据。", "The plan does not note what any of its figures rest on.")
            : _data.Say(
                $"计划注明了 {_notes.Length} 处依据：原文写明 {Count(BasisKind.Stated)}，统计数据 {Count(BasisKind.Statistic)}，推测 {Count(BasisKind.Assumption)}。下表未注类型的均为推测。推测一旦换成实际数字，结论可能改变。",
                $"The plan notes what its figures rest on in {_notes.Length} places: stated in the text {Count(BasisKind.Stated)}, statistic {Count(BasisKind.Statistic)}, assumption {Count(BasisKind.Assumption)}. Below, what says neither is an assumption. The answer may change once assumptions are replaced by real figures."));
        if (!_shared.IsEmpty)
        {
            yield return Shared();
        }

        if (!_notes.IsEmpty)
        {
            yield return Html.Table(
                _data.Say("各项的依据，按计划文件的顺序", "What each rests on, in the plan's order"),
                [Html.Column(_data.Say("对象", "Of")), Html.Column(_data.Say("字段与依据", "Fields and what they rest on"))],
                Alike().Select(Row));
        }
    }

    private XElement Shared() => Html.Table(
        _data.Say("多处相同的依据", "What stands at several places"),
        [
            Html.Column(Html.With("class", "n"), "#"),
            Html.Column(_data.Say("依据", "What it rests on")),
            Html.Column(Html.With("class", "n"), _data.Say("处数", "Places")),
        ],
        _shared.Select((note, i) => Html.Element(
            "tr",
            Html.With("id", $"basis-{i + 1}"),
            Html.Element("td", Html.With("class", "n"), $"[{i + 1}]"),
            Html.Element("td", KindOf(note.Kind), Html.Clean(note.Text)),
            Html.Element("td", Html.With("class", "n"), $"{_notes.Count(n => (n.Kind, n.Text) == note)}"))));

    // Teams often rest on the same guess: those whose notes are the same, field for field, share a row where the first stands.
    private IEnumerable<(string[] Owners, ImmutableArray<OwnedNote> Notes)> Alike() =>
        _notes.GroupBy(n => n.Owner, StringComparer.Ordinal)
            .GroupBy(o => string.Join('\n', o.Select(n => $"{n.Field}\t{n.Kind}\t{n.Text}")), StringComparer.Ordinal)
            .Select(same => (same.Select(o => o.Key).ToArray(), same.First().ToImmutableArray()));

    // Many names would make a tall stack in the narrow column of names: they go before their notes.
    private XElement Row((string[] Owners, ImmutableArray<OwnedNote> Notes) row)
    {
        var names = Html.Clean(string.Join(_data.Say("、", ", "), row.Owners));
        return row.Owners.Length <= 2
            ? Row(names, null, row.Notes)
            : Row(
                _data.Say($"以下 {row.Owners.Length} 项", $"These {row.Owners.Length}"), names + _data.Say("：", ": "), row.Notes);
    }

    private XElement Row(string head, string? before, ImmutableArray<OwnedNote> notes) => Html.Element(
        "tr",
        Html.RowHead(head),
        Html.Element("td", Html.With("class", "basis"), before, notes.GroupBy(n => (n.Kind, n.Text)).SelectMany((group, i) => new object?[]
        {
            i > 0 ? _data.Say("；", "; ") : null, Fields(group.Select(n => n.Field)), Said(group.Key),
        })));

    // A number where the note stands in the table above, the note itself where it does not.
    private IEnumerable<object?> Said((BasisKind Kind, string Text) note)
    {
        var place = _shared.IndexOf(note);
        return place >= 0
            ? [Html.Element("a", Html.With("href", $"#basis-{place + 1}"), $"[{place + 1}]")]
            : [KindOf(note.Kind), Html.Clean(note.Text)];
    }

    private static IEnumerable<object> Fields(IEnumerable<string> fields)
    {
        foreach (var field in fields.Where(f => f.Length > 0))
        {
            yield return Html.Element("code", Html.Clean(field));
            yield return " ";
        }
    }

    private XElement? KindOf(BasisKind kind) => kind switch
    {
        BasisKind.Stated => Html.Element("b", _data.Say("原文写明：", "stated: ")),
        BasisKind.Statistic => Html.Element("b", _data.Say("统计数据：", "statistic: ")),
        BasisKind.Assumption => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of basis."),
    };

    private ImmutableArray<OwnedNote> Notes()
    {
        var (plan, language) = (_data.Baseline.Plan, _data.Language);
        return
        [
            .. plan.Funds.SelectMany(f => f.Basis.Select(b => Owned(f.Title.In(language), b))),
            .. plan.Teams.SelectMany(t => t.Basis.Select(b => Owned(t.Title.In(language), b))),
            .. plan.Seasons.SelectMany(s => s.Basis.Select(b => Owned(s.Title.In(language), b))),
            .. plan.Targets.SelectMany(t => t.Basis.Select(b => Owned(_data.Title(t), b))),
        ];
    }

    private OwnedNote Owned(string owner, Basis basis) => new(owner, basis.Field, basis.Kind, basis.Note.In(_data.Language));

    private readonly record struct OwnedNote(string Owner, string Field, BasisKind Kind, string Text);
}
