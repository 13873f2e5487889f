using WorkPlanSim.Contracts.Runs;

namespace WorkPlanSim.Grains.Runs;

/// <summary>What a run's grain stores. A change of this form gets a new alias, so that old records stay readable.</summary>
[GenerateSerializer, Alias("WorkPlanSim.ScenarioRunState.V1")]
internal sealed record ScenarioRunState
{
    /// <summary>Gets the result; null until it is completed.</summary>
    [Id(0)]
    public RunOutcome? Outcome { get; init; }
}
