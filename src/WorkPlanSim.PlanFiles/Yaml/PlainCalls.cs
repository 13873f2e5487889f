namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>
/// Finds, in a YAML text, what stands between the parentheses of <c>word(...)</c> where that begins a plain scalar: not in
/// quotes, comments or block scalars, and on one line.
/// </summary>
/// <remarks>
/// It follows YAML only as far as it must, in one pass. Where it errs, little is lost: shielded characters come back in every
/// scalar, and an expression that is not shielded reads as it would in any YAML.
/// </remarks>
internal sealed class PlainCalls(string text)
{
    private readonly List<(int Start, int End)> _found = [];
    private char _quote;
    private int _flowDepth;
    private int _blockIndent = -1;

    /// <summary>Gives the spans between parentheses.</summary>
    public IReadOnlyList<(int Start, int End)> Find()
    {
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            ReadLine(start, end);
            start = end + 1;
        }

        return _found;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r';

    private void ReadLine(int start, int end)
    {
        var i = start;
        while (i < end && IsBlank(text[i]))
        {
            i++;
        }

        if (_blockIndent >= 0 && (i == end || i - start > _blockIndent))
        {
            return;
        }

        _blockIndent = -1;
        var closing = _quote == '\0' ? ClosingOf(i, end) : null;
        var atStart = true;
        var itemIndent = i - start;
        var keyIndent = -1;
        while (i < end)
        {
            var c = text[i];
            if (_quote != '\0')
            {
                i = PassQuoted(i, end);
                atStart = false;
            }
            else if (c == '#' && (i == start || IsBlank(text[i - 1])))
            {
                return;
            }
            else if (IsBlank(c))
            {
                i++;
            }
            else if (atStart && c is '"' or '\'')
            {
                keyIndent = keyIndent < 0 ? i - start : keyIndent;
                _quote = c;
                i++;
            }
            else if (atStart && _flowDepth == 0 && c is '|' or '>')
            {
                _blockIndent = keyIndent < 0 ? itemIndent : keyIndent;
                return;
            }
            else if (IsIndicator(i, end, atStart))
            {
                itemIndent = c == '-' && keyIndent < 0 ? i - start : itemIndent;
                _flowDepth = Math.Max(0, _flowDepth + (c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0));
                atStart = c is not (']' or '}');
                i++;
            }
            else
            {
                keyIndent = keyIndent < 0 ? i - start : keyIndent;
                i = atStart ? PassWord(i, end, closing) : i + 1;
                atStart = false;
            }
        }
    }

    private bool IsIndicator(int i, int end, bool atStart) => text[i] switch
    {
        '-' or '?' => atStart && (i + 1 == end || IsBlank(text[i + 1])),
        ':' => i + 1 == end || IsBlank(text[i + 1]) || (_flowDepth > 0 && text[i + 1] is '"' or '\'' or '[' or '{'),
        '[' or '{' => atStart || _flowDepth > 0,
        ',' or ']' or '}' => _flowDepth > 0,
        _ => false,
    };

    private int PassQuoted(int i, int end)
    {
        for (; i < end; i++)
        {
            if (text[i] == '\\' && _quote == '"')
            {
                i++;
            }
            else if (text[i] == _quote)
            {
                // Two single quotes are one quote mark: closing and opening again comes to the same.
                var isDoubled = _quote == '\'' && i + 1 < end && text[i + 1] == '\'';
                if (!isDoubled)
                {
                    _quote = '\0';
                    return i + 1;
                }

                i++;
            }
        }

        return end;
    }

    private int PassWord(int i, int end, Dictionary<int, int>? closing)
    {
        var after = i;
        while (after < end && (char.IsAsciiLetterOrDigit(text[after]) || text[after] == '_'))
        {
            after++;
        }

        if (after == i || closing is null || !closing.TryGetValue(after, out var close))
        {
            return Math.Max(after, i + 1);
        }

        // Quote marks in between: more likely two quoted texts with a parenthesis each than an expression.
        if (text.AsSpan(after, close - after).IndexOfAny('"', '\'') >= 0)
        {
            return after;
        }

        _found.Add((after + 1, close));
        return close + 1;
    }

    private Dictionary<int, int>? ClosingOf(int start, int end)
    {
        if (text.AsSpan(start, end - start).IndexOf('(') < 0)
        {
            return null;
        }

        var closing = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = start; i < end; i++)
        {
            if (text[i] == '(')
            {
                open.Push(i);
            }
            else if (text[i] == ')' && open.TryPop(out var opening))
            {
                closing[opening] = i;
            }
        }

        return closing;
    }
}
