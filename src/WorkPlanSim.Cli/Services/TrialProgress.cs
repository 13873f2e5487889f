namespace WorkPlanSim.Cli.Services;

/// <summary>How far a run has come.</summary>
/// <param name="Done">The trials done.</param>
/// <param name="Planned">The trials planned; may shrink when the precision is reached early.</param>
internal readonly record struct TrialProgress(int Done, int Planned);
