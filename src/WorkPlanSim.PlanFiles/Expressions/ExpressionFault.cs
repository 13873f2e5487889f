namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>What is wrong with an expression.</summary>
/// <param name="Code">Of <see cref="ProblemCodes"/>.</param>
/// <param name="Offset">Where in the expression's text.</param>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="Hint">What to write instead, if that can be said.</param>
internal sealed record ExpressionFault(string Code, int Offset, BilingualText Message, BilingualText? Hint = null);
