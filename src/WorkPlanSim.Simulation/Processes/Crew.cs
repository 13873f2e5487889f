using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>Those who do the work of <c>deliver</c>, <c>clear</c> and <c>pass</c>: what a unit takes, the pace, the season.</summary>
internal sealed partial class Crew
{
    internal Crew(ProcessInputs inputs, UnitNeeds needs, Productivity productivity)
    {
        Terms = inputs.Use(new CrewTerms(
            inputs.Part(needs.CostField, needs.Cost ?? 0.0),
            inputs.Part(needs.LabourField, needs.Labour ?? 0.0),
            inputs.Part("maxRate", needs.MaxRate ?? double.PositiveInfinity)));
        Pace = inputs.Pace(productivity);
        Workable = inputs.Season is { } season ? season.Workable : inputs.Quantity("workable", 1.0);
        Outsourcing = inputs.Target.Outsourcing;
    }

    /// <summary>Gets what a unit takes.</summary>
    internal CrewTerms Terms { get; }

    /// <summary>Gets the factors of productivity.</summary>
    internal PacePath Pace { get; }

    /// <summary>Gets the season's shares; one row of ones where the target has no season.</summary>
    internal WorldPath Workable { get; }

    /// <summary>Gets what may be bought; null for nothing.</summary>
    internal Outsourcing? Outsourcing { get; }

    /// <summary>What a unit of work takes.</summary>
    /// <param name="CostField">The field that says the money.</param>
    /// <param name="Cost">Money per unit; null where money does not limit.</param>
    /// <param name="LabourField">The field that says the labour.</param>
    /// <param name="Labour">FTE-periods per unit; null where people do not limit.</param>
    /// <param name="MaxRate">The most units a period; null for no limit.</param>
    internal sealed record UnitNeeds(
        string CostField, Distribution? Cost, string LabourField, Distribution? Labour, Distribution? MaxRate);
}
