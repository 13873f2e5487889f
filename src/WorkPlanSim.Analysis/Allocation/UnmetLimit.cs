namespace WorkPlanSim.Analysis.Allocation;

/// <summary>A demand that no allocation meets together with the others, or none that was found, and how far it is met.</summary>
/// <param name="Kind">Which demand.</param>
/// <param name="Id">The target; for floors the fund or team, for one floor or cap TARGET/DRIVER; empty for the change.</param>
/// <param name="Wanted">What is demanded: a probability, or for floors and caps money or posts, or the most money that may move.</param>
/// <param name="Reach">
/// How far it is met together with the demands before it: the largest probability, what there is to give, the nearest
/// to a floor or cap, the least money that has to move.
/// </param>
/// <param name="IsProven">Whether no allocation of the portions measured reaches more; else none was found that does.</param>
public sealed record UnmetLimit(UnmetLimitKind Kind, string Id, double Wanted, double Reach, bool IsProven)
{
    /// <summary>Gets that no allocation was found within all floors and caps.</summary>
    public static UnmetLimit Bounds { get; } = new(UnmetLimitKind.Bounds, "", 0.0, 0.0, IsProven: false);
}
