namespace WorkPlanSim.Cli.Services;

/// <summary>How far a run has come.</summary>
/// <param name="Done">The trials done.</param>
/// <param name="Planned">
/// The trials planned; with a precision only foreseen, so that it rises and falls.
/// </param>
internal readonly record struct TrialProgress(int Done, int Planned)
{
    /// <summary>
    /// Gets the half-width that no interval is to exceed; null where a number of trials was asked for alone.
    /// </summary>
    internal double? Wanted { get; init; }

    /// <summary>Gets the half-width of the widest interval so far; null where it is not known.</summary>
    internal double? Widest { get; init; }
}
