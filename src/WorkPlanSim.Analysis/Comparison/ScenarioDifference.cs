using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>What a scenario changes against another, from the same trials.</summary>
/// <param name="ScenarioId">The scenario.</param>
/// <param name="AgainstId">The one that it is held against.</param>
/// <param name="Targets">The difference for each target, in the plan's order.</param>
/// <param name="ExpectedMet">The difference in the number of targets met.</param>
/// <param name="AllMandatory">The difference in the probability that every mandatory target is met.</param>
public sealed record ScenarioDifference(
    string ScenarioId,
    string AgainstId,
    ImmutableArray<TargetDifference> Targets,
    MeanDifference ExpectedMet,
    PairedDifference AllMandatory);
