namespace WorkPlanSim.PlanFiles;

/// <summary>A plan and the scenarios that were read with it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Scenarios">The scenarios in the order given, without the baseline; their bases' changes are in them.</param>
public sealed record PlanSet(Plan Plan, ImmutableArray<Scenario> Scenarios)
{
    /// <summary>Gets the assumed worlds in the order given: scenarios that change seasons, funds and teams alone.</summary>
    public ImmutableArray<Scenario> Worlds { get; init; } = [];
}
