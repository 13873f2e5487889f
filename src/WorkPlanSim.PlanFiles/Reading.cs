namespace WorkPlanSim.PlanFiles;

/// <summary>What came of reading files: a value, or why there is none.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
/// <param name="Value">The value; null if and only if some problem is an error.</param>
/// <param name="Problems">Every problem, by file (in the order given), line and column.</param>
public sealed record Reading<T>(T? Value, ImmutableArray<Problem> Problems)
    where T : class;
