namespace WorkPlanSim.Hosting.Storage;

/// <summary>What the history of a state ends with.</summary>
/// <param name="Version">The version that it made.</param>
/// <param name="EventId">The event.</param>
/// <param name="What">What happened.</param>
/// <param name="By">Who did it.</param>
internal sealed record LastEntry(long Version, string EventId, string What, string By);
