using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Web.Live;

/// <summary>The projectors of the plans that are on somebody's page, shared by all pages of a plan. Thread-safe.</summary>
internal sealed class LiveProjectors
{
    private const int MostKept = 3;

    private readonly Lock _lock = new();
    private ImmutableList<LiveProjector> _kept = [];

    /// <summary>Finds the projector of a plan, or makes it; the one that was asked for longest ago is let go.</summary>
    /// <param name="plan">The plan, known by being the very same object.</param>
    /// <returns>Its projector.</returns>
    internal LiveProjector Of(Plan plan)
    {
        lock (_lock)
        {
            var projector = _kept.Find(p => ReferenceEquals(p.Plan, plan)) ?? new LiveProjector(plan);
            _kept = _kept.Remove(projector).Insert(0, projector);
            _kept = _kept.GetRange(0, Math.Min(_kept.Count, MostKept));
            return projector;
        }
    }
}
