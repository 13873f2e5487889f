using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Parts;

/// <summary>Holds one target.</summary>
/// <param name="state">Where it is stored.</param>
internal sealed class TargetGrain([PersistentState("target", StorageNames.Plans)] IPersistentState<PartState> state)
    : PartGrain(state), ITargetGrain;
