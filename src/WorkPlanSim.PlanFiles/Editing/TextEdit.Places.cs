namespace WorkPlanSim.PlanFiles.Editing;

/// <summary>Where things begin and end, and taking them away.</summary>
internal sealed partial class TextEdit
{
    /// <summary>Takes a key with its value, or an entry of a list, away; one that has others beside it.</summary>
    public string? Remove(PlanPath path)
    {
        if (Locate(path) is not { } found)
        {
            return null;
        }

        return found.Parent switch
        {
            MapNode { Entries.Count: > 1 } map when found.Entry is { } entry => found.InFlow
                ? RemoveFromFlow(map.Entries.IndexOf(entry), map.Entries.Count, i => map.Entries[i].Key.Start, i => EndOf(map.Entries[i]))
                : RemoveKey(map, entry),
            ListNode { Items.Count: > 1 } list => found.InFlow
                ? RemoveFromFlow(list.Items.IndexOf(found.Node), list.Items.Count, i => list.Items[i].Start, i => EndOf(list.Items[i]))
                : DashBefore(found.Node) is { } dash && IsBlank(LineStart(dash), dash) ? WithoutLines(dash, EndOf(found.Node)) : null,
            _ => null,
        };
    }

    private string RemoveFromFlow(int index, int count, Func<int, int> startOf, Func<int, int> endOf) => index + 1 < count
        ? With(startOf(index), startOf(index + 1), "")
        : With(endOf(index - 1), endOf(index), "");

    private string? RemoveKey(MapNode map, MapEntry entry)
    {
        if (IsBlank(LineStart(entry.Key.Start), entry.Key.Start))
        {
            return WithoutLines(entry.Key.Start, EndOf(entry));
        }

        // The first key after a list's dash: the next one takes its place.
        var next = map.Entries.IndexOf(entry) + 1;
        return next < map.Entries.Count ? With(entry.Key.Start, map.Entries[next].Key.Start, "") : null;
    }

    private string WithoutLines(int start, int end)
    {
        var (from, to) = (LineStart(start), LineEnd(end));
        if (to < text.Length)
        {
            return With(from, text.IndexOf('\n', to) + 1, "");
        }

        // The file's last line has no end: then the line before loses its own.
        return With(from > 0 ? LineEnd(from - 1) : 0, to, "");
    }

    private int EndOf(MapEntry entry) =>
        entry.Value.IsEmpty ? (ColonAfter(entry.Key) ?? entry.Key.End - 1) + 1 : EndOf(entry.Value);

    // A text in lines of its own ends, to the parser, where the next thing begins.
    private int EndOf(Node node)
    {
        var end = node.End;
        while (end > node.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private int? ColonAfter(Node key)
    {
        var at = key.End;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < text.Length && text[at] == ':' ? at : null;
    }

    private int? DashBefore(Node item)
    {
        var at = item.Start - 1;
        while (at >= 0 && text[at] is ' ' or '\t')
        {
            at--;
        }

        return at >= 0 && text[at] == '-' ? at : null;
    }

    private bool IsBlockScalar(Node node) => text[node.Start] is '|' or '>';

    private bool IsBlank(int start, int end) => text.AsSpan(start, end - start).Trim(' ').IsEmpty;

    private int LineStart(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private int LineEnd(int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end > 0 && text[end - 1] == '\r' ? end - 1 : end;
    }
}
