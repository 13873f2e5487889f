using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Parts;

/// <summary>What a part's grain stores, in the form that <see cref="PartStateFormat"/> says.</summary>
internal sealed record PartState : IChangedState
{
    /// <summary>Gets how many times the content changed.</summary>
    public long Version { get; init; }

    /// <summary>Gets the definition; null where the plan has no such part.</summary>
    public Content? Content { get; init; }

    /// <inheritdoc/>
    public StateChange? Change { get; init; }
}
