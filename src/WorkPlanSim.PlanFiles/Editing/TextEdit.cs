namespace WorkPlanSim.PlanFiles.Editing;

/// <summary>
/// Edits of a file's text that touch nothing but what they are about, so that comments, order and the lines of everything else
/// stay. Each gives null where the text is too unusual for it; whoever asks reads the outcome before they believe it.
/// </summary>
internal sealed partial class TextEdit(string text, Node root)
{
    private readonly string _newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Puts another value in the place of one.</summary>
    public string? Replace(PlanPath path, PlanValue value)
    {
        if (Locate(path) is not { } found || found.Parent is null)
        {
            return null;
        }

        if (found.Entry is not { } entry)
        {
            return found.Node.IsEmpty ? null : With(found.Node.Start, EndOf(found.Node), YamlText.Flow(value, found.InFlow));
        }

        var isInline = entry.Value is MapNode { IsFlow: true } or ListNode { IsFlow: true }
            || (entry.Value is ScalarNode { IsEmpty: false } && !IsBlockScalar(entry.Value));
        var after = found.InFlow ? " " + YamlText.Flow(value, inFlow: true) : Lines(path, value, entry.Key.Place.Column + 1);
        if (isInline && after[0] == ' ')
        {
            return With(entry.Value.Start, entry.Value.End, after[1..]);
        }

        return ColonAfter(entry.Key) is { } colon
            ? With(colon + 1, entry.Value.IsEmpty ? colon + 1 : EndOf(entry.Value), after)
            : null;
    }

    /// <summary>Gives a key another name.</summary>
    public string? Rename(PlanPath path, string name) => Locate(path) is { Entry: { } entry }
        ? With(entry.Key.Start, entry.Key.End, YamlText.Key(name))
        : null;

    /// <summary>Puts a new key, or a new entry of a list, before the one at an index, or after the last.</summary>
    public string? Insert(PlanPath path, PlanValue value, int index)
    {
        if (Locate(path.Parent) is not { } found)
        {
            return null;
        }

        return found.Node switch
        {
            MapNode map when map.Entries.Count > 0 => InsertKey(map, found.InFlow || map.IsFlow, path, value, index),
            ListNode list when list.Items.Count > 0 => InsertItem(list, found.InFlow || list.IsFlow, value, index),
            _ => null,
        };
    }

    private string? InsertKey(MapNode map, bool inFlow, PlanPath path, PlanValue value, int index)
    {
        var key = YamlText.Key(path.Last);
        if (inFlow)
        {
            var flow = $"{key}: {YamlText.Flow(value, inFlow: true)}";
            return index > 0
                ? With(EndOf(map.Entries[index - 1]), ", " + flow)
                : With(map.Entries[0].Key.Start, flow + ", ");
        }

        var column = map.Entries[0].Key.Place.Column - 1;
        var line = key + ":" + Lines(path, value, column + 2);
        return index > 0
            ? With(LineEnd(EndOf(map.Entries[index - 1])), _newline + new string(' ', column) + line)
            : With(map.Entries[0].Key.Start, line + _newline + new string(' ', column));
    }

    private string? InsertItem(ListNode list, bool inFlow, PlanValue value, int index)
    {
        var flow = YamlText.Flow(value, inFlow);
        if (inFlow)
        {
            return index > 0 ? With(EndOf(list.Items[index - 1]), ", " + flow) : With(list.Items[0].Start, flow + ", ");
        }

        return DashBefore(list.Items[0]) is { } dash && index > 0
            ? With(LineEnd(EndOf(list.Items[index - 1])), $"{_newline}{new string(' ', dash - LineStart(dash))}- {flow}")
            : null;
    }

    private string Lines(PlanPath path, PlanValue value, int indent) =>
        YamlText.After(path, value, indent).Replace("\n", _newline, StringComparison.Ordinal);

    private string With(int start, int end, string put) => string.Concat(text.AsSpan(0, start), put, text.AsSpan(end));

    private string With(int at, string put) => With(at, at, put);

    private Found? Locate(PlanPath path)
    {
        var found = new Found(root, null, null, InFlow: false);
        foreach (var step in path.Steps)
        {
            var inFlow = found.InFlow || found.Node is MapNode { IsFlow: true } or ListNode { IsFlow: true };
            var entry = found.Node is MapNode map ? map.Entries.Find(e => e.Key.Text == step) : null;
            var item = found.Node is ListNode list && PlanPath.IsItem(step, out var index) && index < list.Items.Count ? list.Items[index] : null;
            if ((entry?.Value ?? item) is not { } node)
            {
                return null;
            }

            found = new Found(node, entry, found.Node, inFlow);
        }

        return found;
    }

    private sealed record Found(Node Node, MapEntry? Entry, Node? Parent, bool InFlow);
}
