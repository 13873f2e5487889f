using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>Tells whether a plan's correlations can all be true at once.</summary>
public static class CorrelationCheck
{
    /// <summary>Looks for a correlation that contradicts the ones stated before it.</summary>
    /// <param name="plan">The plan; every input named must exist.</param>
    /// <returns>A correlation up to which, but not before which, the list is impossible; null if all can be true.</returns>
    public static Correlation? FindImpossible(Plan plan)
    {
        bool IsPossible(int count) => CorrelationStructure.TryBuild(plan, [.. plan.Correlations.Take(count)], out _);

        if (IsPossible(plan.Correlations.Length))
        {
            return null;
        }

        // The first n are possible for n = 0 and not for all: halve the gap between a possible and an impossible number.
        var (possible, impossible) = (0, plan.Correlations.Length);
        while (impossible - possible > 1)
        {
            var middle = (possible + impossible) / 2;
            (possible, impossible) = IsPossible(middle) ? (middle, impossible) : (possible, middle);
        }

        return plan.Correlations[impossible - 1];
    }
}
