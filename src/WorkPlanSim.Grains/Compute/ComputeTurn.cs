namespace WorkPlanSim.Grains.Compute;

/// <summary>What somebody who computes on a silo's threads is given for as long as it takes.</summary>
/// <param name="letNewcomersPass">Computes what newcomers wait for and says how long it took; null where nobody may pass.</param>
/// <param name="stop">Tells to stop.</param>
public sealed class ComputeTurn(Func<TimeSpan>? letNewcomersPass, CancellationToken stop)
{
    /// <summary>Gets the token that tells to stop.</summary>
    public CancellationToken Stop => stop;

    /// <summary>Lets what owners wait for that have hardly had a turn yet be computed first, for some 25 ms.</summary>
    /// <remarks>To be called now and then by what takes long, where it can be interrupted.</remarks>
    /// <returns>How long that took.</returns>
    public TimeSpan LetNewcomersPass() => letNewcomersPass?.Invoke() ?? TimeSpan.Zero;
}
