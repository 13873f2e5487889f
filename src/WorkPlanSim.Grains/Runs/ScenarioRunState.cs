using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Runs;

/// <summary>What a run's grain stores, in the form that <see cref="ScenarioRunStateFormat"/> says.</summary>
internal sealed record ScenarioRunState : IChangedState
{
    /// <summary>Gets which engine found the result.</summary>
    public string Engine { get; init; } = EngineBuild.Current;

    /// <summary>Gets what was asked; null until it is completed.</summary>
    public RunRequest? Request { get; init; }

    /// <summary>Gets the result; null until it is completed.</summary>
    public RunOutcome? Outcome { get; init; }

    /// <inheritdoc/>
    public StateChange? Change { get; init; }
}
