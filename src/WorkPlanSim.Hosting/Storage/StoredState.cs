namespace WorkPlanSim.Hosting.Storage;

/// <summary>A state as it lies in a store.</summary>
/// <param name="Version">How many times it was written, from 1.</param>
/// <param name="Format">The name of its form, as in <c>plan/1</c>.</param>
/// <param name="Payload">Its bytes.</param>
internal sealed record StoredState(long Version, string Format, byte[] Payload);
