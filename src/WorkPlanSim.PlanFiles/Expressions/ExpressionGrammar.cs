using Superpower;
using Superpower.Model;
using Token = Superpower.Parsers.Token;

namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>
/// The grammar: <c>expression = call | atom ["to" atom | ":" atom]</c>, <c>call = word "(" [expression {"," expression}] ")"</c>.
/// </summary>
internal static class ExpressionGrammar
{
    private static readonly TokenListParser<ExpressionToken, ExpressionSyntax.Atom> Atom =
        from token in Token.EqualTo(ExpressionToken.Number).Or(Token.EqualTo(ExpressionToken.Word))
        select new ExpressionSyntax.Atom(token.Position.Absolute, token.ToStringValue());

    private static readonly TokenListParser<ExpressionToken, ExpressionSyntax> Call =
        from name in Token.EqualTo(ExpressionToken.Word)
        from open in Token.EqualTo(ExpressionToken.Open)
        from parameters in Parse.Ref(() => Expression!).ManyDelimitedBy(Token.EqualTo(ExpressionToken.Comma))
        from close in Token.EqualTo(ExpressionToken.Close)
        select (ExpressionSyntax)new ExpressionSyntax.Call(name.Position.Absolute, name.ToStringValue(), [.. parameters]);

    private static readonly TokenListParser<ExpressionToken, ExpressionSyntax> Simple =
        from first in Atom
        from rest in Second(ExpressionToken.To, first, (low, high) => new ExpressionSyntax.Range(low, high))
            .Or(Second(ExpressionToken.Colon, first, (value, weight) => new ExpressionSyntax.Weighted(value, weight)))
            .OptionalOrDefault(first)
        select rest;

    private static readonly TokenListParser<ExpressionToken, ExpressionSyntax> Expression =
        new TokenListParser<ExpressionToken, ExpressionSyntax>(input => IsCall(input) ? Call(input) : Simple(input));

    /// <summary>Parses the whole of an expression.</summary>
    public static TokenListParserResult<ExpressionToken, ExpressionSyntax> TryParse(TokenList<ExpressionToken> tokens) =>
        Expression.AtEnd().TryParse(tokens);

    private static TokenListParser<ExpressionToken, ExpressionSyntax> Second(
        ExpressionToken mark,
        ExpressionSyntax.Atom first,
        Func<ExpressionSyntax.Atom, ExpressionSyntax.Atom, ExpressionSyntax> combine) =>
        from sign in Token.EqualTo(mark)
        from second in Atom
        select combine(first, second);

    // Two tokens of foresight decide, so that an error inside a call is told where it is and not at the call's name.
    private static bool IsCall(TokenList<ExpressionToken> input)
    {
        var first = input.ConsumeToken();
        return first.HasValue && first.Value.Kind == ExpressionToken.Word
            && first.Remainder.ConsumeToken() is { HasValue: true, Value.Kind: ExpressionToken.Open };
    }
}
