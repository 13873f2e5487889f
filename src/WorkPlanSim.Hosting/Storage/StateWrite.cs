namespace WorkPlanSim.Hosting.Storage;

/// <summary>A state to be written, with the event that goes into the history in the same transaction.</summary>
/// <param name="Key">Which state.</param>
/// <param name="Expected">The version that it must have now: 0 where there must be none.</param>
/// <param name="Format">The name of its form.</param>
/// <param name="Payload">Its bytes.</param>
/// <param name="Event">The event; null for none.</param>
internal sealed record StateWrite(StateKey Key, long Expected, string Format, byte[] Payload, StateEvent? Event);
