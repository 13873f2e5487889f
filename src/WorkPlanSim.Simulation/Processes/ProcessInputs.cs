using System.Collections.Immutable;
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

    /// <summary>Gets what is drawn for the target alone and can differ from trial to trial.</summary>
    internal List<DrawnPart> Drawn { get; } = [];

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
    internal QuantityPath Part(string field, Distribution law, double least = 0.0)
    {
        var quantity = new QuantityPath(PerTrial(field), law, Laws, (least, double.MaxValue));
        Note(field, DrawnRhythm.Once, quantity.Fill, !law.IsCertain);
        return quantity;
    }

    /// <summary>Makes the pace of the target's work.</summary>
    /// <param name="productivity">How unsure it is.</param>
    /// <returns>The path.</returns>
    internal PacePath Pace(Productivity productivity)
    {
        var (once, often) = (PerTrial("productivity"), PerPeriod("noise"));
        PacePath Of(double spread, double noise) => new(once, often, spread, noise, Calendar.Count);

        var (spread, noise) = (productivity.Spread, productivity.Noise);
        Note("productivity", DrawnRhythm.Once, (block, rows) => Of(spread, 0.0).Fill(block, rows), spread > 0.0);
        Note("noise", DrawnRhythm.Periods, (block, rows) => Of(0.0, noise).Fill(block, rows), noise > 0.0);
        return Use(Of(spread, noise));
    }

    /// <summary>Makes the cases that come in each period.</summary>
    /// <param name="means">The mean of each period.</param>
    /// <returns>The path.</returns>
    internal ArrivalsPath Arrivals(ImmutableArray<double> means)
    {
        var arrivals = Use(new ArrivalsPath(PerPeriod("arrivals"), means, Laws));
        Note("arrivals", DrawnRhythm.Periods, arrivals.Fill, means.Any(m => m > 0.0));
        return arrivals;
    }

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

    /// <summary>Makes the standard normals of an input drawn in each period.</summary>
    /// <param name="field">Its field, which also names its stream.</param>
    /// <param name="size">By how much they count; at 0 they are drawn, but tell nothing.</param>
    /// <param name="persistence">The AR(1) φ.</param>
    /// <returns>The path.</returns>
    internal NormalPath Normals(string field, double size, double persistence = 0.0)
    {
        var normals = Use(new NormalPath(PerPeriod(field, persistence), Calendar.Count));
        Note(field, DrawnRhythm.Periods, normals.Fill, size > 0.0);
        return normals;
    }

    private InputDraw PerTrial(string field) => Inputs.PerTrial(PlanInputs.OfTarget(Target.Id, field));

    private InputDraw PerPeriod(string field, double persistence = 0.0) =>
        Inputs.PerPeriod(PlanInputs.OfTarget(Target.Id, field), persistence);

    private void Note(string field, DrawnRhythm rhythm, Action<WorldBlock, Rows> fill, bool isUncertain)
    {
        if (isUncertain)
        {
            Drawn.Add(new DrawnPart(PlanInputs.OfTarget(Target.Id, field), rhythm, fill));
        }
    }
}
