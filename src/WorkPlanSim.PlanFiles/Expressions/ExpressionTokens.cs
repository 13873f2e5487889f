using Superpower;
using Superpower.Parsers;
using Superpower.Tokenizers;

namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>Cuts an expression into tokens.</summary>
internal static class ExpressionTokens
{
    /// <summary>Gets the tokenizer.</summary>
    public static Tokenizer<ExpressionToken> Instance { get; } = new TokenizerBuilder<ExpressionToken>()
        .Ignore(Span.WhiteSpace)
        .Match(Character.EqualTo('('), ExpressionToken.Open)
        .Match(Character.EqualTo(')'), ExpressionToken.Close)
        .Match(Character.EqualTo(','), ExpressionToken.Comma)
        .Match(Character.EqualTo(':'), ExpressionToken.Colon)
        .Match(Lump(c => char.IsAsciiDigit(c) || c is '-' or '+' or '.'), ExpressionToken.Number)
        .Match(Span.EqualTo("to"), ExpressionToken.To, requireDelimiters: true)
        .Match(Lump(char.IsLetter), ExpressionToken.Word)
        .Build();

    // A run of what may stand in a number or a name, so that 1_000 or 3x is one wrong number and not two right things.
    private static TextParser<Unit> Lump(Func<char, bool> first) =>
        from begin in Character.Matching(first, "a number or a name")
        from rest in Span.WithAll(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '+' or '%').OptionalOrDefault()
        select new Unit();

    /// <summary>Nothing: only where a token ends matters.</summary>
    private readonly record struct Unit;
}
