namespace WorkPlanSim.Contracts.Workers;

/// <summary>What became of a model that was to be compiled.</summary>
/// <param name="ComputeThreads">The threads that the silo computes on; 0 where it declines, as its engine is another.</param>
/// <param name="Failure">Why it can't be compiled; null where it is.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.ModelReply")]
public sealed record ModelReply([property: Id(0)] int ComputeThreads, [property: Id(1)] string? Failure)
{
    /// <summary>Gets the reply of a silo whose engine is another than was asked for.</summary>
    public static ModelReply Declined { get; } = new(0, null);
}
