using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>Reads a YAML text into nodes with their places, and refuses what no plan needs.</summary>
/// <remarks>
/// It walks the parser's events with a stack of its own and stops at the limits while they come, so that neither depth nor
/// number can hurt. The scanner drops comments and keeps nothing behind it.
/// </remarks>
internal sealed class YamlTree
{
    /// <summary>The deepest nesting.</summary>
    public const int MaxDepth = 40;

    /// <summary>The most values in a file.</summary>
    public const int MaxNodes = 200_000;

    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Stack<Node> _open = new();
    private readonly Stack<ScalarNode?> _keys = new();
    private Node? _root;
    private int _count;
    private int _documents;

    private YamlTree(string file, ProblemList problems) => (_file, _problems) = (file, problems);

    /// <summary>Gives the only document's top node; null where there is none to go on with, with the problem told.</summary>
    public static Node? Read(SourceText source, ProblemList problems)
    {
        if (SourceGate.Check(source, problems) is not { } text)
        {
            return null;
        }

        return new YamlTree(source.Name, problems).Walk(text);
    }

    private Node? Walk(string text)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(ExpressionShield.Raise(text))));
            while (parser.MoveNext())
            {
                if (!Take(parser.Current))
                {
                    return null;
                }
            }
        }
        catch (YamlException e)
        {
            return Refuse(e.Start, e.Message, text);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException
            or IndexOutOfRangeException or OverflowException)
        {
            // The parser knows its own exceptions, but has been seen to let others through on garbage.
            return Refuse(Mark.Empty, "no YAML", text);
        }

        if (_root is null or ScalarNode { IsNothing: true })
        {
            _problems.Error(ProblemCodes.NotOneDocument, new SourcePlace(_file, 1, 1), Say("文件是空的。", "The file is empty."));
            return null;
        }

        return _root;
    }

    private Node? Refuse(Mark mark, string reason, string text)
    {
        // The parser names the map that a tab spoils; the user looks for the tab.
        var place = reason.Contains("tab", StringComparison.Ordinal) && FindTab(text) is { } tab ? tab : PlaceOf(mark);
        var line = LineOf(text, place.Line);
        var hint = line.AsSpan().TrimStart(' ').StartsWith('\t')
            ? Say("缩进请用空格，不要用制表符", "indent with spaces, not tabs")
            : null;
        _problems.Error(
            ProblemCodes.YamlSyntax,
            place,
            Say($"此处不合 YAML 语法：{Quote(line.Trim())}。", $"This is not YAML: {Quote(line.Trim())} ({reason.TrimEnd('.')})."),
            hint);
        return null;
    }

    private SourcePlace? FindTab(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var blanks = line.Length - line.TrimStart(' ').Length;
            if (line[blanks..].StartsWith('\t') && !line.Trim().IsEmpty)
            {
                return new SourcePlace(_file, number, blanks + 1);
            }
        }

        return null;
    }

    private static string LineOf(string text, int number)
    {
        var rest = text.AsSpan();
        for (; number > 1 && rest.IndexOf('\n') is >= 0 and var end; number--)
        {
            rest = rest[(end + 1)..];
        }

        var length = rest.IndexOf('\n') is >= 0 and var stop ? stop : rest.Length;
        return rest[..Math.Min(length, 200)].ToString();
    }

    // Whether to go on.
    private bool Take(ParsingEvent? current)
    {
        switch (current)
        {
            case DocumentStart when ++_documents > 1:
                _problems.Error(
                    ProblemCodes.NotOneDocument,
                    PlaceOf(current.Start),
                    Say("文件含有不止一个 YAML 文档。", "The file holds more than one YAML document."),
                    Say("请分成几个文件", "make a file of each"));
                return false;
            case AnchorAlias alias:
                AliasProblem(PlaceOf(alias.Start), "*" + alias.Value);
                return Add(new BrokenNode(PlaceOf(alias.Start), Parent, Step) { Start = (int)alias.Start.Index, End = (int)alias.End.Index });
            case Scalar scalar:
                CheckProperties(scalar, scalar.Anchor, scalar.Tag);
                return Add(ScalarOf(scalar));
            case SequenceStart start:
                CheckProperties(start, start.Anchor, start.Tag);
                return Open(new ListNode(PlaceOf(start.Start), Parent, Step) { Start = (int)start.Start.Index, IsFlow = start.Style == SequenceStyle.Flow });
            case MappingStart start:
                CheckProperties(start, start.Anchor, start.Tag);
                return Open(new MapNode(PlaceOf(start.Start), Parent, Step) { Start = (int)start.Start.Index, IsFlow = start.Style == MappingStyle.Flow });
            case SequenceEnd or MappingEnd:
                Close((int)current.End.Index);
                return true;
            default:
                return true;
        }
    }

    private Node? Parent => _open.TryPeek(out var parent) ? parent : null;

    private string Step => Parent switch
    {
        ListNode list => $"[{list.Items.Count + 1}]",
        MapNode when _keys.Peek() is { } key => key.Text,
        _ => "",
    };

    private ScalarNode ScalarOf(Scalar scalar)
    {
        var text = ExpressionShield.Lower(scalar.Value);
        var isPlain = scalar.Style == ScalarStyle.Plain;

        // With escapes an offset in the text is none in the line; then the whole scalar is the place.
        var length = scalar.End.Column - scalar.Start.Column - (isPlain ? 0 : 2);
        var isOneLine = scalar.Start.Line == scalar.End.Line && length == text.Length;
        return new ScalarNode(PlaceOf(scalar.Start), Parent, Step, text, isPlain, isOneLine)
        {
            Start = (int)scalar.Start.Index,
            End = (int)scalar.End.Index,
            IsKey = Parent is MapNode && _keys.Peek() is null,
        };
    }

    // The parser ends a block where the next thing begins: it ends with the last that is in it.
    private void Close(int end)
    {
        var node = _open.Pop();
        _keys.Pop();
        node.End = node switch
        {
            MapNode { IsFlow: false, Entries: [.., var last] } => last.Value.IsEmpty ? last.Key.End : last.Value.End,
            ListNode { IsFlow: false, Items: [.., var last] } => last.End,

            // In brackets or braces the parser gives the place of the last of them.
            MapNode { IsFlow: true } or ListNode { IsFlow: true } => end + 1,
            _ => end,
        };
    }

    private bool Open(Node node)
    {
        if (_open.Count >= MaxDepth)
        {
            _problems.Error(
                ProblemCodes.TooDeep,
                node.Place,
                Say($"嵌套超过 {MaxDepth} 层。", $"The file nests more than {MaxDepth} levels deep."));
            return false;
        }

        var isAdded = Add(node);
        _open.Push(node);
        _keys.Push(null);
        return isAdded;
    }

    private bool Add(Node node)
    {
        if (++_count > MaxNodes)
        {
            _problems.Error(
                ProblemCodes.TooManyNodes,
                node.Place,
                Say($"文件的值超过 {MaxNodes} 个。", $"The file holds more than {MaxNodes} values."));
            return false;
        }

        switch (Parent)
        {
            case null:
                _root = node;
                break;
            case ListNode list:
                list.Items.Add(node);
                break;
            case MapNode map:
                AddToMap(map, node);
                break;
        }

        return true;
    }

    private void AddToMap(MapNode map, Node node)
    {
        if (_keys.Pop() is { } key)
        {
            _keys.Push(null);
            if (key.Text == "<<" && key.IsPlain)
            {
                AliasProblem(key.Place, "<<");
            }
            else
            {
                map.Entries.Add(new MapEntry(key, node));
            }

            return;
        }

        if (node is not ScalarNode { IsNothing: false } && node is not BrokenNode)
        {
            _problems.Error(
                ProblemCodes.WrongShape,
                node.Place,
                Say($"映射的键应为名称，实为{node.Found.Zh}。", $"The key of a map is a name, not {node.Found.En}."));
        }

        _keys.Push(node as ScalarNode ?? new ScalarNode(node.Place, map, "", "", plain: true, oneLine: false) { Start = node.Start, End = node.End });
    }

    private void CheckProperties(ParsingEvent current, AnchorName anchor, TagName tag)
    {
        if (!anchor.IsEmpty)
        {
            AliasProblem(PlaceOf(current.Start), "&" + anchor.Value);
        }

        if (!tag.IsEmpty && !tag.IsNonSpecific)
        {
            _problems.Error(
                ProblemCodes.TagNotAllowed,
                PlaceOf(current.Start),
                Say($"不支持 YAML 标签 {Quote(tag.Value)}。", $"YAML tags such as {Quote(tag.Value)} are not supported."),
                Say("请删去标签", "leave the tag out"));
        }
    }

    private void AliasProblem(SourcePlace place, string found) => _problems.Error(
        ProblemCodes.AliasNotAllowed,
        place,
        Say($"不支持 YAML 锚点、别名与合并键：{Quote(found)}。", $"YAML anchors, aliases and merge keys are not supported: {Quote(found)}."),
        Say("请把内容写全", "write the content out"));

    private SourcePlace PlaceOf(Mark mark) => new(_file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));
}
