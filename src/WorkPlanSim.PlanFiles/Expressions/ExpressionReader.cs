using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>Reads an expression such as <c>pert(1, 2, 4)</c>, or tells every fault in it.</summary>
internal sealed partial class ExpressionReader
{
    // Far more than anyone writes by hand, and few enough for a recursive grammar.
    private const int LongestExpression = 20_000;
    private const int DeepestExpression = 8;

    private readonly List<ExpressionFault> _faults = [];
    private readonly NearestName _nearest;

    private ExpressionReader(NearestName nearest) => _nearest = nearest;

    /// <summary>Reads an expression.</summary>
    /// <returns>The distribution, or null with at least one fault.</returns>
    public static (Distribution? Value, IReadOnlyList<ExpressionFault> Faults) Read(string text, NearestName nearest)
    {
        if (NumberText.TryParse(text, out var number))
        {
            return (number, []);
        }

        var reader = new ExpressionReader(nearest);
        var syntax = reader.Parse(text);
        var value = syntax is null ? null : reader.Build(syntax);
        return (reader._faults.Count == 0 ? value : null, reader._faults);
    }

    private ExpressionSyntax? Parse(string text)
    {
        if (text.Length > LongestExpression || DepthOf(text) > DeepestExpression)
        {
            return Fault(0, Say("表达式太长或嵌套太深。", "The expression is too long, or nests too deeply."));
        }

        var tokens = ExpressionTokens.Instance.TryTokenize(text);
        if (!tokens.HasValue)
        {
            var at = Math.Min(tokens.ErrorPosition.HasValue ? tokens.ErrorPosition.Absolute : text.Length, text.Length);
            return Unexpected(text, at);
        }

        var parsed = ExpressionGrammar.TryParse(tokens.Value);
        if (parsed.HasValue)
        {
            return parsed.Value;
        }

        return Unexpected(text, parsed.ErrorPosition.HasValue ? parsed.ErrorPosition.Absolute : text.Length);
    }

    private static int DepthOf(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in text)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private ExpressionSyntax? Unexpected(string text, int offset)
    {
        var rest = text.AsSpan(Math.Min(offset, text.Length)).Trim().ToString();
        var found = rest.Length == 0 ? Say("到此为止", "the end") : BilingualText.Same(Quote(rest));
        var missing = text.Count(c => c == '(') - text.Count(c => c == ')');
        Fault(
            offset,
            Say($"{Quote(text)} 不是数量：此处为{found.Zh}。", $"{Quote(text)} is no quantity: unexpected {found.En}."),
            missing > 0
                ? Say("缺少右括号 )", "a ) is missing")
                : Say("例如 12、8 to 16、pert(1, 2, 4)", "for example 12, 8 to 16, pert(1, 2, 4)"));
        return null;
    }

    private ExpressionSyntax? Fault(int offset, BilingualText message, BilingualText? hint = null, string? code = null)
    {
        _faults.Add(new ExpressionFault(code ?? ProblemCodes.BadExpression, offset, message, hint));
        return null;
    }
}
