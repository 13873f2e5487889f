namespace WorkPlanSim.Hosting.Storage;

/// <summary>What became of a write.</summary>
/// <param name="IsWritten">
/// Whether it is stored, now or by an earlier attempt; false where somebody else was faster.
/// </param>
/// <param name="Version">The version that the write made; where it was refused, the one that is there.</param>
internal readonly record struct WriteResult(bool IsWritten, long Version);
