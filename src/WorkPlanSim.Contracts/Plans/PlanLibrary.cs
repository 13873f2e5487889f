using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Contracts.Plans;

/// <summary>
/// Keeps the plans read last, so that one that is run again and again is read once; and so that the engine, which tells what has
/// changed by identity, gets the very same objects. Thread-safe.
/// </summary>
/// <param name="capacity">How many plans, at least 1.</param>
public sealed class PlanLibrary(int capacity)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Hash, Plan Plan)> _plans = [];

    /// <summary>Reads a plan, or finds it.</summary>
    /// <param name="content">Its content.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="InvalidDataException">A definition can't be read.</exception>
    public Plan Read(PlanContent content)
    {
        var hash = content.ComputeHash();
        if (Find(hash) is { } known)
        {
            return known;
        }

        var plan = content.ToPlan();
        lock (_lock)
        {
            if (Find(hash) is { } faster)
            {
                return faster;
            }

            _plans.AddFirst((hash, plan));
            while (_plans.Count > capacity)
            {
                _plans.RemoveLast();
            }
        }

        return plan;
    }

    private Plan? Find(string hash)
    {
        lock (_lock)
        {
            for (var node = _plans.First; node is not null; node = node.Next)
            {
                if (node.Value.Hash == hash)
                {
                    _plans.Remove(node);
                    _plans.AddFirst(node);
                    return node.Value.Plan;
                }
            }
        }

        return null;
    }
}
