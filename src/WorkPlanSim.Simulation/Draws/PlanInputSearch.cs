using System.Collections.Immutable;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>Finds inputs by name.</summary>
internal static class PlanInputSearch
{
    internal static int FindIndex(this ImmutableArray<PlanInput> inputs, string name)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
