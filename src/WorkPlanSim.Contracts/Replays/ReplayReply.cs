using WorkPlanSim.Contracts.Plans;

namespace WorkPlanSim.Contracts.Replays;

/// <summary>What became of a trial that was to be replayed.</summary>
/// <param name="Replay">The trial, in a replay's own bytes, never changed; null on failure.</param>
/// <param name="Plan">The plan as the grains held it; null on failure.</param>
/// <param name="Failure">Why it can't be replayed; null where that is not so.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.ReplayReply")]
public sealed record ReplayReply(
    [property: Id(0)] byte[]? Replay, [property: Id(1)] PlanContent? Plan, [property: Id(2)] string? Failure)
{
    /// <summary>Tells that the trial can't be replayed.</summary>
    /// <param name="failure">Why.</param>
    /// <returns>The reply.</returns>
    public static ReplayReply Failed(string failure) => new(null, null, failure);
}
