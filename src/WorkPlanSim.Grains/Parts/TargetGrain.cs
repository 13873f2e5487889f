using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Parts;

/// <summary>Holds one target.</summary>
/// <param name="state">Where it is stored.</param>
/// <param name="time">Dates its changes.</param>
internal sealed class TargetGrain(
    [PersistentState("target", StorageNames.Plans)] IPersistentState<PartState> state, TimeProvider time)
    : PartGrain(state, time), ITargetGrain;
