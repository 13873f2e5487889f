using System.Collections.Immutable;

namespace WorkPlanSim.Web.Shelves;

/// <summary>Those who want to know when a plan or one of its scenarios changed. Thread-safe.</summary>
internal sealed class PlanWatchers
{
    private ImmutableList<Watcher> _all = [];

    /// <summary>Adds one.</summary>
    /// <param name="tell">Is told the plan's id, from any thread; may not take long.</param>
    /// <returns>Ends it.</returns>
    internal IDisposable Add(Action<string> tell)
    {
        var watcher = new Watcher(this, tell);
        ImmutableInterlocked.Update(ref _all, all => all.Add(watcher));
        return watcher;
    }

    /// <summary>Tells all of them.</summary>
    /// <param name="planId">The plan that changed.</param>
    internal void Tell(string planId)
    {
        foreach (var watcher in _all)
        {
            watcher.Tell(planId);
        }
    }

    private sealed class Watcher(PlanWatchers among, Action<string> tell) : IDisposable
    {
        internal void Tell(string planId) => tell(planId);

        public void Dispose() => ImmutableInterlocked.Update(ref among._all, all => all.Remove(this));
    }
}
