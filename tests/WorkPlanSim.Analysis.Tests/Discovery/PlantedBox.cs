using WorkPlanSim.Analysis.Discovery;

namespace WorkPlanSim.Analysis.Tests.Discovery;

/// <summary>Trials of uniform inputs that are marked mostly where a known condition holds.</summary>
internal static class PlantedBox
{
    /// <summary>Marks nine in ten trials where the condition holds, and one in twenty elsewhere.</summary>
    internal static MarkedTrials Trials(ulong seed, int inputs, int trials, Func<double[], bool> condition)
    {
        var columns = Uniforms.Draw(seed, inputs, trials);
        var chances = Uniforms.Draw(seed + 1000, 1, trials)[0];
        return MarkedTrials.Of(columns, [.. chances.Select((c, t) => c < (condition(Row(columns, t)) ? 0.9 : 0.05))]);
    }

    internal static double[] Row(double[][] columns, int trial) => [.. columns.Select(column => column[trial])];
}
