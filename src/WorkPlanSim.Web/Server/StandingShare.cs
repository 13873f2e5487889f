using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace WorkPlanSim.Web.Server;

/// <summary>Counts what stays open of one kind, of the whole server and of each visitor. Thread-safe.</summary>
/// <param name="most">The most of the server.</param>
/// <param name="mostOfOne">The most of a visitor.</param>
internal sealed class StandingShare(int most, int mostOfOne) : IDisposable
{
    private readonly ConcurrencyLimiter _all = new(Of(most));

    private readonly PartitionedRateLimiter<HttpContext> _each = PartitionedRateLimiter.Create<HttpContext, string>(
        http => RateLimitPartition.GetConcurrencyLimiter(VisitorOf(http), _ => Of(mostOfOne)));

    /// <summary>Tells by which name a visitor's share is known: who is unknown shares that of their address.</summary>
    /// <param name="http">A request.</param>
    /// <returns>The name.</returns>
    internal static string VisitorOf(HttpContext http) => http.User.Identity?.Name ?? $"{http.Connection.RemoteIpAddress}";

    /// <summary>Lets one in.</summary>
    /// <param name="http">The request.</param>
    /// <param name="place">What to dispose of when it ends; null where there is no place.</param>
    /// <returns>Whose share is used up; null where it is let in.</returns>
    internal StandingRefusal? TryEnter(HttpContext http, out IDisposable? place)
    {
        place = null;
        var all = _all.AttemptAcquire();
        if (!all.IsAcquired)
        {
            all.Dispose();
            return StandingRefusal.Server;
        }

        var own = _each.AttemptAcquire(http);
        if (!own.IsAcquired)
        {
            own.Dispose();
            all.Dispose();
            return StandingRefusal.Visitor;
        }

        place = new Place(all, own);
        return null;
    }

    /// <summary>Tells whether one more would be let in now.</summary>
    /// <param name="http">The request.</param>
    /// <returns>Whose share is used up; null where it would.</returns>
    internal StandingRefusal? Look(HttpContext http) =>
        _all.GetStatistics() is { CurrentAvailablePermits: 0 } ? StandingRefusal.Server
        : _each.GetStatistics(http) is { CurrentAvailablePermits: 0 } ? StandingRefusal.Visitor
        : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _all.Dispose();
        _each.Dispose();
    }

    private static ConcurrencyLimiterOptions Of(int most) => new() { PermitLimit = most, QueueLimit = 0 };

    private sealed class Place(RateLimitLease all, RateLimitLease own) : IDisposable
    {
        public void Dispose()
        {
            own.Dispose();
            all.Dispose();
        }
    }
}
