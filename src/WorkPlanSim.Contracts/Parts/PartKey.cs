namespace WorkPlanSim.Contracts.Parts;

/// <summary>Which part of a plan.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id, unique among its kind.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.PartKey")]
public sealed record PartKey([property: Id(0)] PartKind Kind, [property: Id(1)] string Id)
{
    /// <summary>Gives the name that it has in messages.</summary>
    /// <returns>As in <c>targets/mangrove</c>.</returns>
    public override string ToString() => Kind switch
    {
        PartKind.Fund => $"funds/{Id}",
        PartKind.Team => $"teams/{Id}",
        PartKind.Season => $"seasons/{Id}",
        PartKind.Target => $"targets/{Id}",
        _ => throw new InvalidOperationException($"No name for {Kind}."),
    };
}
