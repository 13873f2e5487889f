using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>Finds where the normals of a plan's inputs come from.</summary>
internal sealed class InputDraws
{
    internal InputDraws(Plan plan)
    {
        if (plan.Correlations.IsEmpty)
        {
            return;
        }

        Key = string.Join('|', plan.Correlations);
        Structure = CorrelationStructure.TryBuild(plan, plan.Correlations, out var structure)
            ? structure
            : throw new ArgumentException("The plan's correlations contradict one another.", nameof(plan));
    }

    /// <summary>Gets how correlated normals are made; null where none are correlated.</summary>
    internal CorrelationStructure? Structure { get; }

    /// <summary>Gets the plan's correlations as text: what correlated normals depend on besides their streams.</summary>
    internal string Key { get; } = "";

    internal InputDraw PerPeriod(string name, double persistence) => new(
        DrawStream.Of(name), persistence, Structure?.PerPeriod.FindIndex(name) ?? -1);

    internal InputDraw PerTrial(string name) => new(
        DrawStream.Of(name), 0.0, Structure?.PerTrial.FindIndex(name) ?? -1);
}
