using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Cli.Tables;

/// <summary>The lines on top: which plan, and what it takes to make the figures again.</summary>
internal static class RunHeading
{
    /// <summary>Makes the heading of one projection.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="stopped">Why the run stopped.</param>
    /// <param name="precision">
    /// How precise it was asked to be and is; null where it was not asked to be.
    /// </param>
    /// <param name="language">The language to speak.</param>
    /// <returns>The heading.</returns>
    internal static IRenderable Make(
        Projection projection, Stopping stopped, RunPrecision? precision, Language language)
    {
        var words = new TableWords(language);
        var scenario = words.Labelled(
            words.Scenario, words.InBrackets(projection.Scenario.Title.In(language), projection.Scenario.Id));
        List<IRenderable> lines =
        [
            Title(projection, language),
            new Text(VisibleText.Of(scenario)),
            .. Run(projection, stopped, words),
        ];
        if (precision is not null)
        {
            lines.Add(Widest(precision, precision.Target.Title.In(language), words));
        }

        return new Rows(lines);
    }

    /// <summary>Makes the heading of many.</summary>
    /// <param name="baseline">The projection that the others are held against.</param>
    /// <param name="stopped">Why the run stopped.</param>
    /// <param name="precision">
    /// How precise it was asked to be and is; null where it was not asked to be.
    /// </param>
    /// <param name="language">The language to speak.</param>
    /// <returns>The heading.</returns>
    internal static IRenderable MakeShared(
        Projection baseline, Stopping stopped, RunPrecision? precision, Language language)
    {
        var words = new TableWords(language);
        List<IRenderable> lines = [Title(baseline, language), .. Run(baseline, stopped, words)];
        if (precision is not null)
        {
            var scenario = precision.Scenario.Title.In(language);
            var aside = precision.IsDifference ? words.AsDifference(scenario) : scenario;
            lines.Add(Widest(precision, words.InBrackets(precision.Target.Title.In(language), aside), words));
        }

        return new Rows(lines);
    }

    private static Text Title(Projection projection, Language language) =>
        new(VisibleText.Of(projection.Plan.Title.In(language)), Styles.Heading);

    private static IEnumerable<Text> Run(Projection projection, Stopping stopped, TableWords words)
    {
        yield return new Text(
            words.Labelled(words.Trials, words.InBrackets($"{projection.Trials}", words.Stopped(stopped)))
                + "   " + words.Labelled(words.Seed, $"{projection.Seed}"));
        if (projection.Sampling == Sampling.Latin)
        {
            yield return new Text(words.Latin(projection.Trials / Model.BlockLength));
        }
    }

    private static Text Widest(RunPrecision precision, string where, TableWords words)
    {
        var (halfWidth, wanted) = (
            Figures.Fixed(precision.HalfWidthPoints, 2), Figures.Goal(100.0 * precision.Wanted));
        return new Text(VisibleText.Of(words.Widest(halfWidth, wanted, where)));
    }
}
