using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Parts;

/// <summary>Holds one season.</summary>
/// <param name="state">Where it is stored.</param>
/// <param name="time">Dates its changes.</param>
internal sealed class SeasonGrain(
    [PersistentState("season", StorageNames.Plans)] IPersistentState<PartState> state, TimeProvider time)
    : PartGrain(state, time), ISeasonGrain;
