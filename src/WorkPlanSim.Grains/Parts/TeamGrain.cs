using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Parts;

/// <summary>Holds one team.</summary>
/// <param name="state">Where it is stored.</param>
internal sealed class TeamGrain([PersistentState("team", StorageNames.Plans)] IPersistentState<PartState> state)
    : PartGrain(state), ITeamGrain;
