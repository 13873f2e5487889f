using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Parts;

/// <summary>Finds the grains of parts.</summary>
internal static class PartGrains
{
    /// <summary>Finds the grain that holds a part.</summary>
    /// <param name="grains">The grains.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="part">The part.</param>
    /// <returns>Its grain.</returns>
    internal static IPartGrain GetPart(this IGrainFactory grains, string planId, PartKey part)
    {
        var key = $"{planId}/{part.Id}";
        return part.Kind switch
        {
            PartKind.Fund => grains.GetGrain<IFundGrain>(key),
            PartKind.Team => grains.GetGrain<ITeamGrain>(key),
            PartKind.Season => grains.GetGrain<ISeasonGrain>(key),
            PartKind.Target => grains.GetGrain<ITargetGrain>(key),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No grains hold such a part."),
        };
    }
}
