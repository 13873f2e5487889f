namespace WorkPlanSim.Contracts.Workers;

/// <summary>What became of each of some trials.</summary>
/// <param name="Numbers">Rows of numbers, see <see cref="TrialRows"/>; null on failure.</param>
/// <param name="Met">For each target a row that tells in which trials it was met; null on failure, and where no targets were asked for.</param>
/// <param name="Failure">Why it can't be told; null where that is not so.</param>
/// <param name="Refusal">Why another silo, or this one later, has to be asked.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.SheetReply")]
public sealed record SheetReply(
    [property: Id(0)] byte[]? Numbers,
    [property: Id(1)] byte[]? Met,
    [property: Id(2)] string? Failure,
    [property: Id(3)] SheetRefusal Refusal)
{
    /// <summary>Tells that nothing can be told.</summary>
    /// <param name="failure">Why.</param>
    /// <returns>The reply.</returns>
    public static SheetReply Failed(string failure) => new(null, null, failure, SheetRefusal.None);

    /// <summary>Tells nothing, as somebody else has to be asked, or later.</summary>
    /// <param name="refusal">Why.</param>
    /// <returns>The reply.</returns>
    public static SheetReply Refused(SheetRefusal refusal) => new(null, null, null, refusal);
}
