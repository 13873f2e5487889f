using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Domain.Scenarios;

/// <summary>A field of a target that a scenario may set.</summary>
/// <param name="Name">The field's name in a plan file; a slash parts the levels.</param>
/// <param name="Type">The type of setting that it takes: a nested record of <see cref="TargetSetting"/>.</param>
/// <param name="Set">Gives the target with the field set. The setting must be of that type.</param>
public sealed record TargetField(string Name, Type Type, Func<Target, TargetSetting, Target> Set);
