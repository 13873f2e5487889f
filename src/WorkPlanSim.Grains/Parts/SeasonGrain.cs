using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Parts;

/// <summary>Holds one season.</summary>
/// <param name="state">Where it is stored.</param>
internal sealed class SeasonGrain([PersistentState("season", StorageNames.Plans)] IPersistentState<PartState> state)
    : PartGrain(state), ISeasonGrain;
