using WorkPlanSim.Analysis.Sensitivity;

namespace WorkPlanSim.Analysis.Tests.Sensitivity;

/// <summary>Samples of a test function, tallied by each of its inputs.</summary>
internal static class TestFunctionTallies
{
    internal static ConditionalTally[] Of(TestFunction function, ulong seed, int trials)
    {
        var positions = Uniforms.Draw(seed, function.Inputs, trials);
        var outputs = Enumerable.Range(0, trials)
            .Select(t => function.Value([.. positions.Select(column => column[t])])).ToArray();
        return [.. positions.Select(p => ConditionalTally.Of(p, outputs, ConditionalTally.BinsFor(trials)))];
    }
}
