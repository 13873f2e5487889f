using System.Runtime.CompilerServices;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>
/// When a target may work: from <c>start</c>, or the end of the period in which the last of its predecessors got there, and then
/// its lead. A period in which the lead runs out is worked for the rest of it.
/// </summary>
/// <param name="start">The first period in which it may work.</param>
/// <param name="lead">The periods that pass before it does.</param>
/// <param name="predecessors">When its predecessors got there.</param>
internal sealed class StartGate(int start, QuantityPath lead, Rows[] predecessors)
{
    private float _filledWith = float.NaN;

    /// <summary>Gets the paths that it reads.</summary>
    internal IEnumerable<WorldPath> Paths => [lead];

    private bool IsFixed => lead.IsCertain && predecessors.Length == 0;

    internal void Begin() => _filledWith = float.NaN;

    /// <summary>Fills the share of a period that may be worked.</summary>
    /// <param name="block">The block.</param>
    /// <param name="state">The process's rows.</param>
    /// <param name="period">The period.</param>
    internal void Fill(WorldBlock block, Rows state, int period)
    {
        var open = state.Lanes(StateRow.Open);
        if (IsFixed)
        {
            var share = (float)Math.Clamp(period + 1.0 - (start + lead.Certain), 0.0, 1.0);
            if (!share.Equals(_filledWith))
            {
                open.Fill(share, block.Lanes);
                _filledWith = share;
            }

            return;
        }

        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            open[k] = Max(Lane.Zero, Min(All(1f), All(period + 1f) - StartOf(block, k)));
        }
    }

    /// <summary>Gives the time at which the work of eight trials may start, in periods from the plan's beginning.</summary>
    /// <param name="block">The block.</param>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    /// <returns>The time; far beyond the plan while a predecessor is not there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lane StartOf(WorldBlock block, int trial)
    {
        var from = All(start);
        foreach (var reached in predecessors)
        {
            from = Max(from, reached.Lanes()[trial] + All(1f));
        }

        return from + block.Of(lead).Lanes()[trial];
    }
}
