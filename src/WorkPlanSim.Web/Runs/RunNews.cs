using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Runs;

/// <summary>How far a run is, at one moment.</summary>
/// <param name="Sequence">Rises with every change.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Done">The trials made, or of a search the stages begun; with <paramref name="Planned"/>.</param>
/// <param name="Planned">How many there will be, as far as it can be told; 0 where it can't yet.</param>
internal sealed record RunNews(long Sequence, RunStatus Status, int Done, int Planned)
{
    /// <summary>Gets the half-width of the widest interval so far; null where no precision is asked for.</summary>
    internal double? HalfWidth { get; init; }

    /// <summary>Gets why it failed; null where it did not.</summary>
    internal BilingualText? Failure { get; init; }

    /// <summary>Gets whether nothing will change any more.</summary>
    internal bool IsEnd => Status != RunStatus.Running;
}
