using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Frontiers;

namespace WorkPlanSim.Plotting.Figures.Moves;

/// <summary>The figures of the best allocation. Their data are no comparison, so they are not in the catalog of those.</summary>
public static class AllocationFigures
{
    /// <summary>Draws the moves that make the best allocation, in order of worth.</summary>
    /// <param name="answer">The allocation.</param>
    /// <param name="language">The language to speak.</param>
    /// <param name="engine">The version of the engine, for the source note.</param>
    /// <returns>The figures.</returns>
    public static ImmutableArray<Figure> Of(AllocationAnswer answer, Language language, string engine) =>
        [MovesFigure.Draw(answer, new AllocationWording(answer.Plan, answer.Trials, answer.Seed, answer.FreshTrials, language, engine))];

    /// <summary>Draws the frontier.</summary>
    /// <param name="frontier">The frontier.</param>
    /// <param name="language">The language to speak.</param>
    /// <param name="engine">The version of the engine, for the source note.</param>
    /// <returns>The figures.</returns>
    public static ImmutableArray<Figure> Of(Frontier frontier, Language language, string engine) =>
        [FrontierFigure.Draw(frontier, new AllocationWording(frontier.Plan, frontier.Trials, frontier.Seed, frontier.FreshTrials, language, engine))];
}
