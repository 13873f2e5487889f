namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>Fields of a target that don't fit together.</summary>
/// <param name="Code">Of <see cref="ProblemCodes"/>.</param>
/// <param name="Fields">The fields, the one to complain about first.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record TargetFault(string Code, ImmutableArray<string> Fields, BilingualText Message);
