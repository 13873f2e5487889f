using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Plotting.Figures.Differences;

/// <summary>What a scenario that touches a target changes in its probability of being met.</summary>
/// <param name="Scenario">The scenario's place among the projections, from 1.</param>
/// <param name="Target">The target's place in the plan.</param>
/// <param name="Met">The paired difference against the first scenario.</param>
internal sealed record TargetChange(int Scenario, int Target, PairedDifference Met)
{
    /// <summary>
    /// Gets the trials gained less those lost: what changes are ranked by, as whole numbers tie where they
    /// should.
    /// </summary>
    internal long Net => Met.Gained - Met.Lost;

    /// <summary>Gets whether the target is raised beyond chance.</summary>
    internal bool IsRaised => Met.IsSignificant && Net > 0;

    /// <summary>Gets whether the target is lowered beyond chance.</summary>
    internal bool IsLowered => Met.IsSignificant && Net < 0;
}
