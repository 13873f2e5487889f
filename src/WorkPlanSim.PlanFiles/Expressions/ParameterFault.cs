namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>A parameter that breaks a rule.</summary>
/// <param name="Index">Which parameter, from 0.</param>
/// <param name="Rule">The rule, such as "sd is above 0".</param>
internal sealed record ParameterFault(int Index, BilingualText Rule);
