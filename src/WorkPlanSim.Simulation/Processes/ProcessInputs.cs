using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>What a process is made of: its target's drivers and draws.</summary>
/// <param name="Target">The target.</param>
/// <param name="Calendar">The plan's periods.</param>
/// <param name="Cash">Its money.</param>
/// <param name="Labour">Its people.</param>
/// <param name="Predecessors">When its predecessors got there.</param>
/// <param name="Seasons">The seasons by id.</param>
/// <param name="Inputs">Where normals come from.</param>
/// <param name="Laws">The laws of quantities.</param>
/// <param name="Book">The paths.</param>
internal sealed record ProcessInputs(
    Target Target,
    PlanCalendar Calendar,
    CashAccount Cash,
    LabourPool Labour,
    Rows[] Predecessors,
    IReadOnlyDictionary<string, SeasonPaths> Seasons,
    InputDraws Inputs,
    QuantityLaws Laws,
    PathBook Book)
{
    private readonly List<WorldPath> _paths = [.. Cash.Paths, .. Labour.Paths, .. Seasons.Values.SelectMany(s => s.All)];

    /// <summary>Gets the paths that the process reads.</summary>
    internal IReadOnlyList<WorldPath> Paths => _paths;

    /// <summary>Gets the season of the target; null for none.</summary>
    internal SeasonPaths? Season => Target.SeasonId is { } id ? Seasons[id] : null;

    /// <summary>Makes a quantity of the target.</summary>
    /// <param name="field">Its field, which also names its stream.</param>
    /// <param name="law">Its distribution.</param>
    /// <param name="least">The least value it may take.</param>
    /// <returns>The quantity.</returns>
    internal QuantityPath Quantity(string field, Distribution law, double least = 0.0) => Use(Part(field, law, least));

    /// <summary>Makes a quantity of the target that is part of another path.</summary>
    /// <param name="field">Its field, which also names its stream.</param>
    /// <param name="law">Its distribution.</param>
    /// <param name="least">The least value it may take.</param>
    /// <returns>The quantity.</returns>
    internal QuantityPath Part(string field, Distribution law, double least = 0.0) =>
        new(PerTrial(field), law, Laws, (least, double.MaxValue));

    /// <summary>Makes a path of the target's.</summary>
    /// <typeparam name="TPath">Its kind.</typeparam>
    /// <param name="path">The path.</param>
    /// <returns>The path, or the same one if the book has it.</returns>
    internal TPath Use<TPath>(TPath path)
        where TPath : WorldPath
    {
        var used = Book.Add(path);
        _paths.Add(used);
        return used;
    }

    internal InputDraw PerTrial(string field) => Inputs.PerTrial(PlanInputs.OfTarget(Target.Id, field));

    internal InputDraw PerPeriod(string field, double persistence = 0.0) =>
        Inputs.PerPeriod(PlanInputs.OfTarget(Target.Id, field), persistence);

    /// <summary>Makes the standard normals of an input drawn in each period.</summary>
    /// <param name="field">Its field, which also names its stream.</param>
    /// <param name="persistence">The AR(1) φ.</param>
    /// <returns>The path.</returns>
    internal NormalPath Normals(string field, double persistence = 0.0) =>
        Use(new NormalPath(PerPeriod(field, persistence), Calendar.Count));
}
