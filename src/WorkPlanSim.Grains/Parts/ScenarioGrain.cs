using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Parts;

/// <summary>Holds one scenario.</summary>
/// <param name="state">Where it is stored.</param>
/// <param name="time">Dates its changes.</param>
internal sealed class ScenarioGrain(
    [PersistentState("scenario", StorageNames.Plans)] IPersistentState<PartState> state, TimeProvider time)
    : PartGrain(state, time), IScenarioGrain;
