namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>The kinds of token of an expression.</summary>
internal enum ExpressionToken
{
    /// <summary>What begins like a number: <c>12</c>, <c>-1e3</c>; also <c>1.5x</c>, which is told later.</summary>
    Number,

    /// <summary>A name, such as <c>pert</c>.</summary>
    Word,

    /// <summary>The word <c>to</c> between the ends of an interval.</summary>
    To,

    /// <summary>The mark before the parameters.</summary>
    Open,

    /// <summary>The mark after the parameters.</summary>
    Close,

    /// <summary>The mark between parameters.</summary>
    Comma,

    /// <summary>The mark between a value and its weight.</summary>
    Colon,
}
