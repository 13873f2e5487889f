using System.Collections.Concurrent;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>
/// Laws by expression, so that a table is made once however many targets and models share it. Thread-safe; it changes no
/// result.
/// </summary>
/// <param name="capacity">
/// The most numbers to keep; when that is reached, all are let go, and those that are still wanted are made again.
/// </param>
internal sealed class QuantityLaws(long capacity = QuantityLaws.DefaultCapacity)
{
    // 16 MiB: thousands of laws.
    private const long DefaultCapacity = 1 << 21;

    // What an entry takes besides, in numbers.
    private const int PerEntry = 16;

    private readonly ConcurrentDictionary<string, QuantityLaw> _laws = new(StringComparer.Ordinal);
    private long _used;

    /// <summary>Gets the laws that all models of this process share: they depend on neither seed nor plan.</summary>
    internal static QuantityLaws Shared { get; } = new();

    /// <summary>Gives the law of a distribution.</summary>
    /// <param name="distribution">The distribution; its parameters are valid.</param>
    /// <returns>The law.</returns>
    internal QuantityLaw Of(Distribution distribution)
    {
        var key = distribution.ToString();
        if (_laws.TryGetValue(key, out var known))
        {
            return known;
        }

        var law = QuantityLaw.Of(distribution);
        var size = law.Size + key.Length + PerEntry;
        if (Interlocked.Add(ref _used, size) > capacity)
        {
            _laws.Clear();
            Interlocked.Exchange(ref _used, size);
        }

        return _laws.GetOrAdd(key, law);
    }
}
