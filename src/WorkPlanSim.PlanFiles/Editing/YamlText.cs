using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WorkPlanSim.PlanFiles.Editing;

/// <summary>Writes values as YAML: without quotes where that reads as the same, so that a file looks as if somebody had typed it.</summary>
internal static partial class YamlText
{
    private static readonly string[] Nothing = ["", "~", "null", "Null", "NULL"];

    private static readonly SearchValues<char> FlowMarks = SearchValues.Create(",[]{}:");

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a value on one line.</summary>
    public static string Flow(PlanValue value, bool inFlow) => value switch
    {
        PlanValue.Text { IsNothing: true } => "null",
        PlanValue.Text text => Scalar(text.Content, text.IsQuoted, inFlow),
        PlanValue.List list => $"[{string.Join(", ", list.Items.Select(i => Flow(i, inFlow: true)))}]",
        PlanValue.Map map => $"{{{string.Join(", ", map.Entries.Select(e => $"{Key(e.Key)}: {Flow(e.Value, inFlow: true)}"))}}}",
        _ => throw new ArgumentException($"No way to write {value.GetType()}.", nameof(value)),
    };

    /// <summary>Writes what follows a key's colon in a block: on the same line, or on lines of its own.</summary>
    /// <param name="path">Whose value it is; tells which maps are worth lines of their own.</param>
    /// <param name="value">The value.</param>
    /// <param name="indent">The column, from 0, at which its lines begin.</param>
    public static string After(PlanPath path, PlanValue value, int indent)
    {
        if (!IsWorthLines(path, value))
        {
            return " " + Flow(value, inFlow: false);
        }

        var text = new StringBuilder();
        var blanks = new string(' ', indent);
        if (value is PlanValue.Map map)
        {
            foreach (var (key, child) in map.Entries)
            {
                text.Append('\n').Append(blanks).Append(Key(key)).Append(':').Append(After(path.Then(key), child, indent + 2));
            }
        }
        else if (value is PlanValue.List list)
        {
            foreach (var item in list.Items)
            {
                text.Append('\n').Append(blanks).Append("- ").Append(Flow(item, inFlow: false));
            }
        }

        return text.ToString();
    }

    /// <summary>Writes a whole file.</summary>
    public static string File(PlanValue.Map root) => string.Concat(root.Entries.Select(e =>
        $"{Key(e.Key)}:{After(PlanPath.Top.Then(e.Key), e.Value, 2)}\n"));

    /// <summary>Writes a key.</summary>
    public static string Key(string key) => Scalar(key, isQuoted: false, inFlow: true);

    /// <summary>Tells whether a character of a text may stand in a file.</summary>
    public static bool MayStand(string text, int index) => text[index] switch
    {
        '\t' or '\n' => true,
        < ' ' or '\u007F' or '\uFFFE' or '\uFFFF' or '\uFEFF' => false,
        var c when char.IsHighSurrogate(c) => index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]),
        var c when char.IsLowSurrogate(c) => index > 0 && char.IsHighSurrogate(text[index - 1]),
        var c => !ExpressionShield.IsShielded(c),
    };

    // Drivers, targets and steps have lines of their own; so do their fields, each of which is short.
    private static bool IsWorthLines(PlanPath path, PlanValue value) => value switch
    {
        PlanValue.Map { Entries.IsEmpty: true } or PlanValue.List { Items.IsEmpty: true } => false,
        PlanValue.Map => path.Steps is ["funds" or "teams" or "seasons" or "targets"] or ["funds" or "teams" or "seasons" or "targets", _]
            or ["targets", _, "steps"],
        PlanValue.List => path.Steps is ["correlations"] or ["teams", _, "secondments"],
        _ => false,
    };

    private static string Scalar(string content, bool isQuoted, bool inFlow) =>
        !isQuoted && IsPlain(content, inFlow) ? content : JsonSerializer.Serialize(content, Readable);

    private static bool IsPlain(string text, bool inFlow)
    {
        if (Nothing.Contains(text, StringComparer.Ordinal) || text.AsSpan().Trim().Length != text.Length || text is "<<"
            || text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal)
            || text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
        {
            return false;
        }

        if (",[]{}#&*!|>'\"%@`".Contains(text[0], StringComparison.Ordinal)
            || (text[0] is '-' or '?' or ':' && (text.Length == 1 || !char.IsAsciiLetterOrDigit(text[1]))))
        {
            return false;
        }

        return Call().IsMatch(text) || !(text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)
            || text.EndsWith(':') || (inFlow && text.AsSpan().ContainsAny(FlowMarks)));
    }

    // What the reader shields: a word with its parentheses, whatever is between them. Nested ones close in their order.
    [GeneratedRegex(
        @"^[A-Za-z0-9_]+\(([^()'""\n]|(?<open>\()|(?<-open>\)))*\)(?(open)(?!))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();
}
