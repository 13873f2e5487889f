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

        if (!CorrelationStructure.TryBuild(plan, plan.Correlations, out var structure))
        {
            throw new ArgumentException("The plan's correlations contradict one another.", nameof(plan));
        }

        Structure = structure!;
        Key = string.Join('|', plan.Correlations) + string.Concat(
            Structure.PerPeriod.Select(i => FormattableString.Invariant($"|{i.Name} {i.Persistence:R}")));
    }

    /// <summary>Gets how correlated normals are made; null where none are correlated.</summary>
    internal CorrelationStructure? Structure { get; }

    /// <summary>
    /// Gets as text what correlated normals depend on besides their streams: the correlations, and the persistences of all that
    /// are correlated, as each enters into the factors of the others.
    /// </summary>
    internal string Key { get; } = "";

    internal InputDraw PerPeriod(string name, double persistence) => new(
        DrawStream.Of(name), persistence, Structure?.PerPeriod.FindIndex(name) ?? -1);

    internal InputDraw PerTrial(string name) => new(
        DrawStream.Of(name), 0.0, Structure?.PerTrial.FindIndex(name) ?? -1);
}
