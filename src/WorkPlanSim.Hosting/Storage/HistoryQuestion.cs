using System.Collections.Immutable;

namespace WorkPlanSim.Hosting.Storage;

/// <summary>What is asked of a plan's history by who wants the latest of it, and not all since its beginning.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="States">The names of the states that changed, as in <see cref="HistoryEntry.State"/>.</param>
/// <param name="Most">The most entries to give, from 1.</param>
public sealed record HistoryQuestion(string PlanId, ImmutableArray<string> States, int Most)
{
    /// <summary>Gets the sequence before which to look. Default: the end of the history.</summary>
    public long Before { get; init; } = long.MaxValue;

    /// <summary>Gets the id that entries are to have; empty for any.</summary>
    public string Id { get; init; } = "";
}
