using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Parts;

/// <summary>Holds the text of one plan's file.</summary>
/// <param name="state">Where it is stored.</param>
/// <param name="time">Dates its changes.</param>
internal sealed class PlanFileGrain(
    [PersistentState("file", StorageNames.Plans)] IPersistentState<PartState> state, TimeProvider time)
    : PartGrain(state, time), IPlanFileGrain;
