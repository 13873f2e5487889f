namespace WorkPlanSim.Grains.Compute;

/// <summary>What somebody who computes on a silo's threads is given for as long as it takes.</summary>
/// <param name="letNewcomerPass">Computes something for a newcomer and says how long it took; null where nobody may pass.</param>
/// <param name="stop">Tells to stop.</param>
public sealed class ComputeTurn(Func<TimeSpan>? letNewcomerPass, CancellationToken stop)
{
    /// <summary>Gets the token that tells to stop.</summary>
    public CancellationToken Stop => stop;

    /// <summary>Lets something of an owner that has hardly had a turn yet be computed first, if anything of such a one waits.</summary>
    /// <remarks>To be called now and then by what takes long, where it can be interrupted.</remarks>
    /// <returns>How long that took.</returns>
    public TimeSpan LetNewcomerPass() => letNewcomerPass?.Invoke() ?? TimeSpan.Zero;
}
