using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>The lines on top of an answer: which plan, and what it takes to make the figures again.</summary>
internal static class AnswerHeading
{
    /// <summary>Makes the heading.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="lines">What is answered, a line each.</param>
    /// <param name="trials">The number of trials.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="language">The language to speak.</param>
    /// <returns>The heading.</returns>
    internal static Rows Make(Plan plan, IEnumerable<string> lines, long trials, ulong seed, Language language)
    {
        var words = new TableWords(language);
        IRenderable[] rows =
        [
            new Text(VisibleText.Of(plan.Title.In(language)), Styles.Heading),
            .. lines.Select(line => new Text(VisibleText.Of(line))),
            new Text(words.Labelled(words.Trials, $"{trials}") + "   " + words.Labelled(words.Seed, $"{seed}")),
        ];
        return new Rows(rows);
    }
}
