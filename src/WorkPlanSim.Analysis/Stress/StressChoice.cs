using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Stress;

/// <summary>The scenario that a rule chooses, and how far the next one lies behind.</summary>
/// <param name="Scenario">The place of the scenario; of equals the first.</param>
/// <param name="Value">What the rule judges by, in targets.</param>
/// <param name="RunnerUp">The place of the next one; null where there is but one scenario.</param>
/// <param name="Lead">
/// By how many targets the runner-up is worse, at least 0, with its 95 % interval on the same trials; null where there is none.
/// </param>
public sealed record StressChoice(int Scenario, double Value, int? RunnerUp, MeanDifference? Lead)
{
    /// <summary>Gets whether the runner-up is exactly as good.</summary>
    public bool IsTie => Lead is { Difference: 0.0 };

    /// <summary>Gets whether the choice is beyond chance.</summary>
    public bool IsBeyondChance => Lead is { IsSignificant: true };
}
