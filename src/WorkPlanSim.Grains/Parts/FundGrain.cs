using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Parts;

/// <summary>Holds one fund.</summary>
/// <param name="state">Where it is stored.</param>
internal sealed class FundGrain([PersistentState("fund", StorageNames.Plans)] IPersistentState<PartState> state)
    : PartGrain(state), IFundGrain;
