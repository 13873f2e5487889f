namespace WorkPlanSim.Contracts.Workers;

/// <summary>
/// What became of trials that were to be simulated. Without tally and failure: the model is not there, send it along; or the silo declines.
/// </summary>
/// <param name="Tally">
/// What they add up to, in a tally's own bytes, or the first part of these; null where they were not simulated.
/// </param>
/// <param name="ComputeTime">How long one thread computed.</param>
/// <param name="Failure">Why they can't be simulated; null where that is not so.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.BatchReply")]
public sealed record BatchReply(
    [property: Id(0)] byte[]? Tally, [property: Id(1)] TimeSpan ComputeTime, [property: Id(2)] string? Failure)
{
    /// <summary>Gets the reply of a silo that does not have the model.</summary>
    public static BatchReply ModelMissing { get; } = new(null, TimeSpan.Zero, null);

    /// <summary>Gets the reply of a silo whose engine is another than was asked for.</summary>
    public static BatchReply Declined { get; } = new(null, TimeSpan.Zero, null) { IsDeclined = true };

    /// <summary>Gets whether the silo's engine is another than was asked for: give the trials to another silo.</summary>
    [Id(3)]
    public bool IsDeclined { get; init; }

    /// <summary>Gets how many bytes of the tally are still to be had, by <see cref="ISiloRunnerGrain.TakeRestAsync"/>.</summary>
    [Id(4)]
    public int Rest { get; init; }

    /// <summary>Tells that the trials can't be simulated.</summary>
    /// <param name="failure">Why.</param>
    /// <returns>The reply.</returns>
    public static BatchReply Failed(string failure) => new(null, TimeSpan.Zero, failure);
}
