using System.Runtime.ExceptionServices;
using WorkPlanSim.Grains.Calls;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Hosting.Clustered;

/// <summary>Makes calls again that got lost with a silo.</summary>
/// <remarks>For calls alone that may be made twice: whether the first was heard, nobody knows.</remarks>
/// <param name="longest">How long nobody may answer.</param>
/// <param name="place">Who is asked; no secrets. Null for a silo of this process.</param>
internal sealed class Patience(TimeSpan longest, string? place)
{
    // A store was patient already when it fails; and a silo of this process is not lost, but may be late where other work keeps the machine
    // busy.
    private readonly Insistence _insistence = new(
        longest,
        TimeSpan.FromMilliseconds(200),
        e => place is null ? e is TimeoutException : StorageFaultIn(e) is null && IsLoss(e),
        TimeProvider.System);

    /// <summary>Gets the patience with a silo of this process.</summary>
    internal static Patience AtHome { get; } = new(TimeSpan.FromSeconds(30), null);

    /// <summary>Gets how long a cluster may take to come to itself.</summary>
    internal static TimeSpan Longest { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets the patience with a cluster: silos are declared dead and grains move within some seconds.</summary>
    /// <param name="address">The cluster.</param>
    /// <returns>The patience.</returns>
    internal static Patience With(ClusterAddress address) => new(Longest, $"'{address.ClusterId}' ({address.Place})");

    /// <summary>Makes a call.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it gave.</returns>
    /// <exception cref="ClusterException">It got no answer for too long.</exception>
    /// <exception cref="StorageException">The silos can't read or write what grains hold.</exception>
    internal async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await _insistence.DoAsync(call, cancellationToken);
        }
        catch (Exception e) when (StorageFaultIn(e) is { } fault)
        {
            // A grain that can't read its state comes as a call that was refused: what the runtime puts around the fault says
            // where in the runtime, which is nobody's business here.
            ExceptionDispatchInfo.Throw(fault);
            throw;
        }
        catch (Exception e) when (place is not null && IsLoss(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ClusterException(ClusterFault.NoAnswer, place, e.GetBaseException().Message, e);
        }
    }

    private static StorageException? StorageFaultIn(Exception e) => e.GetBaseException() as StorageException;

    private static bool IsLoss(Exception e) => e is OrleansException or TimeoutException or OperationCanceledException;
}
