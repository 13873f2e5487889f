namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>What an expression says, before it is known whether that makes sense.</summary>
/// <param name="Offset">Where it begins in the text.</param>
internal abstract record ExpressionSyntax(int Offset)
{
    /// <summary>A single token: a number, or a word where a number should be.</summary>
    internal sealed record Atom(int Offset, string Text) : ExpressionSyntax(Offset);

    /// <summary>An interval, <c>8 to 16</c>.</summary>
    internal sealed record Range(Atom Low, Atom High) : ExpressionSyntax(Low.Offset);

    /// <summary>A value with its weight, <c>0: 0.7</c>.</summary>
    internal sealed record Weighted(Atom Value, Atom Weight) : ExpressionSyntax(Value.Offset);

    /// <summary>A distribution with its parameters.</summary>
    internal sealed record Call(int Offset, string Name, ImmutableArray<ExpressionSyntax> Parameters)
        : ExpressionSyntax(Offset);
}
