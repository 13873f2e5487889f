using System.Collections.Immutable;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>Which steps of a milestone wait for which.</summary>
internal sealed class MilestoneNetwork
{
    internal MilestoneNetwork(ImmutableArray<MilestoneStep> steps, string? final)
    {
        After = [.. steps.Select(s => s.After.Select(id => IndexOf(steps, id)).ToArray())];
        Counts = CountingSteps(steps, final);
    }

    /// <summary>Gets the steps that each step waits for. Shape [steps][predecessors].</summary>
    internal int[][] After { get; }

    /// <summary>Gets whether the finish depends on a step: the final one and all before it, or all. Shape [steps].</summary>
    internal bool[] Counts { get; }

    private bool[] CountingSteps(ImmutableArray<MilestoneStep> steps, string? final)
    {
        var counts = new bool[steps.Length];
        if (final is null)
        {
            Array.Fill(counts, true);
            return counts;
        }

        var open = new Stack<int>([IndexOf(steps, final)]);
        while (open.TryPop(out var step))
        {
            if (!counts[step])
            {
                counts[step] = true;
                Array.ForEach(After[step], open.Push);
            }
        }

        return counts;
    }

    private static int IndexOf(ImmutableArray<MilestoneStep> steps, string id)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Id == id)
            {
                return i;
            }
        }

        throw new ArgumentException($"No step {id}.", nameof(id));
    }
}
