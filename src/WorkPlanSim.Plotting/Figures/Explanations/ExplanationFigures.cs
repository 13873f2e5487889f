using System.Collections.Immutable;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Explanations;

/// <summary>The figures of explanations. Their data are no comparison, so they are not in the catalog of those.</summary>
public static class ExplanationFigures
{
    /// <summary>Draws what explains a target: its tornado, and what levers are worth to it.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="language">The language to speak.</param>
    /// <param name="engine">The version of the engine, for the source note.</param>
    /// <returns>The figures.</returns>
    public static ImmutableArray<Figure> Of(Explanation explanation, Language language, string engine)
    {
        var words = new ExplanationWords(explanation.Plan, explanation.Trials, explanation.Seed, language, engine);
        return [TornadoFigure.Draw(explanation, words), LeverFigure.Draw(explanation, words)];
    }

    /// <summary>Draws why scenarios differ: a waterfall of the number met, and of a target's probability.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="targetId">The target; null for none.</param>
    /// <param name="language">The language to speak.</param>
    /// <param name="engine">The version of the engine, for the source note.</param>
    /// <returns>The figures; none where the scenarios change the same.</returns>
    public static ImmutableArray<Figure> Of(
        DifferenceExplanation explanation, string? targetId, Language language, string engine)
    {
        var words = new ExplanationWords(explanation.Plan, explanation.Trials, explanation.Seed, language, engine);
        return
        [
            .. explanation.ExpectedMet is { } mean
                ? [WaterfallFigure.Draw(explanation, Waterfall.OfMean(explanation, mean, words), words)]
                : Array.Empty<Figure>(),
            .. explanation.Targets.Where(t => t.Target.Id == targetId)
                .Select(t => WaterfallFigure.Draw(explanation, Waterfall.OfTarget(explanation, t, words), words)),
        ];
    }
}
