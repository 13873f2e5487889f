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
        var before = Enumerable.Range(0, steps.Length).Select(AllBefore).ToArray();
        Order = [.. Enumerable.Range(0, steps.Length).OrderBy(i => before[i].Count(b => b))];
        Competing =
        [
            .. Enumerable.Range(0, steps.Length).Where(i => steps[i].Cost > 0.0 && Enumerable.Range(0, steps.Length)
                .Any(j => j != i && steps[j].Cost > 0.0 && !before[i][j] && !before[j][i])),
        ];
    }

    /// <summary>Gets the steps that each step waits for. Shape [steps][predecessors].</summary>
    internal int[][] After { get; }

    /// <summary>Gets whether the finish depends on a step: the final one and all before it, or all. Shape [steps].</summary>
    internal bool[] Counts { get; }

    /// <summary>Gets the steps in an order in which each comes after those that it waits for.</summary>
    internal int[] Order { get; }

    /// <summary>
    /// Gets the steps with a cost that another with a cost may come before or after: cash goes to the one whose turn comes first.
    /// </summary>
    internal int[] Competing { get; }

    private bool[] CountingSteps(ImmutableArray<MilestoneStep> steps, string? final)
    {
        if (final is null)
        {
            return [.. steps.Select(_ => true)];
        }

        var counts = AllBefore(IndexOf(steps, final));
        counts[IndexOf(steps, final)] = true;
        return counts;
    }

    /// <summary>Marks all steps that a step waits for, near or far.</summary>
    private bool[] AllBefore(int step)
    {
        var isBefore = new bool[After.Length];
        var open = new Stack<int>(After[step]);
        while (open.TryPop(out var before))
        {
            if (!isBefore[before])
            {
                isBefore[before] = true;
                Array.ForEach(After[before], open.Push);
            }
        }

        return isBefore;
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
