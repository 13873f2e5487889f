using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Runs;

/// <summary>The live silos as a run sees them.</summary>
/// <param name="grains">The grains.</param>
/// <param name="membership">Knows who is alive.</param>
/// <param name="time">Measures rests.</param>
/// <param name="order">The model that the run needs.</param>
internal sealed class SiloFleet(
    IGrainFactory grains, IClusterMembershipService membership, TimeProvider time, ModelOrder order)
{
    private const int MostDoublings = 6;

    private readonly Dictionary<SiloAddress, SiloLink> _links = [];

    // Odd, so that no two silos fall together: each run has an order of its own, and small ones are not all on one silo.
    private readonly int _spread = order.RunId.GetHashCode(StringComparison.Ordinal) | 1;

    /// <summary>Gets the batches that may be under way on all silos.</summary>
    internal int Window => Math.Max(1, Live().Sum(l => l.Window));

    /// <summary>Gets how many silos have been told of the model, without those that are gone, resting or decline: these make nothing.</summary>
    internal int Asked => Live().Count(l => l.IsAsked);

    /// <summary>Gets whether some silo is left in peace for a while.</summary>
    internal bool IsResting => _links.Values.Any(l => l.RestUntil > time.GetTimestamp());

    /// <summary>Finds a silo that has not been told of the model yet.</summary>
    /// <returns>The silo; null where there is none.</returns>
    internal SiloLink? FindUnasked() => Live().FirstOrDefault(l => !l.IsAsked);

    /// <summary>Finds the silo to give the next batch to.</summary>
    /// <returns>The one with the fewest under way; null where none should get any now.</returns>
    internal SiloLink? FindFree() => Live().Where(l => l.Load < l.Window).MinBy(l => l.Load);

    /// <summary>
    /// Leaves a silo in peace: for a second, and twice as long with every further time that it doesn't answer. One that is frozen and not declared
    /// dead would else get the last batches again and again, while others have nothing to do.
    /// </summary>
    /// <param name="link">The silo. All its calls are lost together: those after the first are no further time.</param>
    internal void Rest(SiloLink link)
    {
        var now = time.GetTimestamp();
        if (link.RestUntil <= now)
        {
            link.RestUntil = now + (time.TimestampFrequency << Math.Min(link.Losses, MostDoublings));
            link.Losses++;
        }
    }

    /// <summary>Tells the silos that had anything of the run that it is over.</summary>
    /// <returns>When nothing computes for it any more on any silo that answers.</returns>
    internal Task ReleaseAsync() => Task.WhenAll(_links.Values.Where(l => l.WasAsked).Select(ReleaseAsync));

    private IEnumerable<SiloLink> Live()
    {
        var now = time.GetTimestamp();
        return membership.CurrentSnapshot.Members.Values
            .Where(m => m.Status == SiloStatus.Active)
            .Select(m => m.SiloAddress)
            .OrderBy(s => unchecked((uint)(s.GetConsistentHashCode() * _spread)))
            .Select(Link)
            .Where(l => now >= l.RestUntil && !l.Declines);
    }

    private static async Task ReleaseAsync(SiloLink link)
    {
        try
        {
            await link.ReleaseAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is OrleansException or TimeoutException or OperationCanceledException)
        {
            // A silo that is gone computes nothing; one that comes back starts with an empty shelf.
        }
    }

    private SiloLink Link(SiloAddress silo)
    {
        if (!_links.TryGetValue(silo, out var link))
        {
            _links[silo] = link = new SiloLink(grains, silo, order);
        }

        return link;
    }
}
