using System.Collections.Concurrent;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>Laws by expression, so that a table is made once however many targets share it. Thread-safe.</summary>
internal sealed class QuantityLaws
{
    private readonly ConcurrentDictionary<string, QuantityLaw> _laws = new(StringComparer.Ordinal);

    internal QuantityLaw Of(Distribution distribution) =>
        _laws.GetOrAdd(distribution.ToString(), _ => QuantityLaw.Of(distribution));
}
