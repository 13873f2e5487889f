using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>What a process is made of: its target's drivers and draws.</summary>
/// <param name="Target">The target.</param>
/// <param name="Calendar">The plan's periods.</param>
/// <param name="Cash">Its money.</param>
/// <param name="Labour">Its people.</param>
/// <param name="Predecessors">When its predecessors got there.</param>
/// <param name="Seasons">The seasons by id.</param>
/// <param name="Inputs">Where normals come from.</param>
/// <param name="Laws">The laws of quantities.</param>
/// <param name="Length">The length of a row.</param>
internal sealed record ProcessInputs(
    Target Target,
    PlanCalendar Calendar,
    CashAccount Cash,
    LabourPool Labour,
    int[][] Predecessors,
    IReadOnlyDictionary<string, SeasonPath> Seasons,
    InputDraws Inputs,
    QuantityLaws Laws,
    int Length)
{
    /// <summary>Gets the season of the target; null for none.</summary>
    internal SeasonPath? Season => Target.SeasonId is { } id ? Seasons[id] : null;

    /// <summary>Makes a quantity of the target.</summary>
    /// <param name="field">Its field, which also names its stream.</param>
    /// <param name="law">Its law.</param>
    /// <param name="least">The least value it may take.</param>
    /// <returns>The quantity.</returns>
    internal TrialQuantity Quantity(string field, Distribution law, double least = 0.0) => new(
        PerTrial(field), Laws.Of(law), law.IsCertain, least, double.MaxValue);

    internal InputDraw PerTrial(string field) => Inputs.PerTrial(PlanInputs.OfTarget(Target.Id, field));

    internal PathDraw Path(string field, double persistence = 0.0) =>
        new(Inputs.PerPeriod(PlanInputs.OfTarget(Target.Id, field), persistence), Length);
}
