namespace WorkPlanSim.Grains.Compute;

/// <summary>Where a silo computes: not on the threads that take turns of grains, which long computing would hold up.</summary>
public interface IComputePool
{
    /// <summary>Gets how many things it computes at once.</summary>
    int Threads { get; }

    /// <summary>Computes something when a thread is free and it is its owner's turn.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="owner">Whose it is, such as a run's id: owners take turns, whatever each has waiting.</param>
    /// <param name="compute">The computing.</param>
    /// <param name="cancellationToken">Stops it, begun or not.</param>
    /// <returns>What came of it.</returns>
    Task<T> RunAsync<T>(string owner, Func<ComputeTurn, T> compute, CancellationToken cancellationToken);
}
