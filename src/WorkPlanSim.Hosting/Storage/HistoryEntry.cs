namespace WorkPlanSim.Hosting.Storage;

/// <summary>A change of a state, as the history tells of it.</summary>
/// <param name="Sequence">Its place: later changes have higher ones. There may be gaps.</param>
/// <param name="State">What changed: the name of the state, as in <c>target</c>.</param>
/// <param name="Id">Which: the key of its grain, as in <c>plan id/target id</c>, or a run's id.</param>
/// <param name="Version">The version of the state that the change made.</param>
/// <param name="What">What happened, one of <see cref="Grains.Storage.ChangeWords"/>.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Detail">JSON, UTF-8: the state as it was made; of a run, all but the plan and the tally.</param>
public sealed record HistoryEntry(
    long Sequence, string State, string Id, long Version, string What, string By, DateTimeOffset At, byte[] Detail);
