using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>The lines on top: which plan, and what it takes to make the figures again.</summary>
internal static class RunHeading
{
    /// <summary>Makes the heading of one projection.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="stopped">Why the run stopped.</param>
    /// <param name="language">The language to speak.</param>
    /// <returns>The heading.</returns>
    internal static IRenderable Make(Projection projection, Stopping stopped, Language language)
    {
        var words = new TableWords(language);
        var scenario = words.Labelled(
            words.Scenario, words.InBrackets(projection.Scenario.Title.In(language), projection.Scenario.Id));
        return new Rows(Title(projection, language), new Text(VisibleText.Of(scenario)), Run(projection, stopped, words));
    }

    /// <summary>Makes the heading of many.</summary>
    /// <param name="baseline">The projection that the others are held against.</param>
    /// <param name="stopped">Why the run stopped.</param>
    /// <param name="language">The language to speak.</param>
    /// <returns>The heading.</returns>
    internal static IRenderable MakeShared(Projection baseline, Stopping stopped, Language language) =>
        new Rows(Title(baseline, language), Run(baseline, stopped, new TableWords(language)));

    private static Text Title(Projection projection, Language language) =>
        new(VisibleText.Of(projection.Plan.Title.In(language)), Styles.Heading);

    private static Text Run(Projection projection, Stopping stopped, TableWords words) => new(
        words.Labelled(words.Trials, words.InBrackets($"{projection.Trials}", words.Stopped(stopped)))
            + "   " + words.Labelled(words.Seed, $"{projection.Seed}"));
}
