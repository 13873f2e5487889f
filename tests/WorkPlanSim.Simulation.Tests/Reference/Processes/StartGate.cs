using WorkPlanSim.Simulation.Tests.Reference.Draws;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>
/// When a target may work: from <c>start</c>, or the end of the period in which the last of its predecessors got there, and then
/// its lead. A period in which the lead runs out is worked for the rest of it.
/// </summary>
internal sealed class StartGate
{
    private readonly double _start;
    private readonly TrialQuantity _lead;
    private readonly int[][] _predecessors;
    private readonly double[] _leads;

    internal StartGate(int start, TrialQuantity lead, int[][] predecessors, int length)
    {
        _start = start;
        _lead = lead;
        _predecessors = predecessors;
        _leads = new double[length];
        Share = new double[length];
    }

    /// <summary>Gets the share of the period that may be worked. Shape [length].</summary>
    internal double[] Share { get; }

    internal void Begin(BlockDraws draws) => _lead.Fill(draws, _leads.AsSpan(0, draws.Trials));

    internal void Fill(int period, int trials)
    {
        for (var k = 0; k < trials; k++)
        {
            Share[k] = Math.Clamp(period + 1.0 - StartOf(k), 0.0, 1.0);
        }
    }

    /// <summary>Gives the time at which a trial's work may start, in periods from the plan's beginning.</summary>
    /// <param name="trial">The trial.</param>
    /// <returns>The time; far beyond the plan while a predecessor is not there.</returns>
    internal double StartOf(int trial)
    {
        var start = _start;
        foreach (var reached in _predecessors)
        {
            start = Math.Max(start, reached[trial] + 1.0);
        }

        return start + _leads[trial];
    }
}
