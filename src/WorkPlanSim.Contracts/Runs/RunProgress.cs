namespace WorkPlanSim.Contracts.Runs;

/// <summary>How far a run is.</summary>
/// <param name="TrialsDone">The trials counted so far; fewer again where the run goes on from a checkpoint.</param>
/// <param name="TrialsPlanned">
/// The trials it will make. With a precision nobody knows: the number at which it should be precise enough,
/// as far as it can be told from the trials so far, and what it made once it has stopped.
/// </param>
/// <param name="Sequence">Rises with every change, so that one can wait for the next.</param>
/// <param name="State">How it stands.</param>
/// <param name="Failure">Why it failed or was refused, in English; null where it was not.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.RunProgress")]
public sealed record RunProgress(
    [property: Id(0)] int TrialsDone,
    [property: Id(1)] int TrialsPlanned,
    [property: Id(2)] long Sequence,
    [property: Id(3)] RunState State,
    [property: Id(4)] string? Failure)
{
    /// <summary>
    /// Gets the half-width of the widest 95 % interval so far; null before the first trials, and where no
    /// precision was asked for.
    /// </summary>
    [Id(5)]
    public double? WidestHalfWidth { get; init; }

    /// <summary>Gets the same as <see cref="Failure"/> in Chinese, where there is a Chinese wording.</summary>
    [Id(6)]
    public string? FailureZh { get; init; }
}
