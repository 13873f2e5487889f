using Spectre.Console;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Everything that <c>stress</c> shows.</summary>
/// <param name="language">The language to speak.</param>
/// <param name="quiet">Whether legends are left out.</param>
internal sealed class StressPage(Language language, bool quiet)
{
    private readonly StressWords _words = new(language);

    /// <summary>Shows a result.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="result">The result.</param>
    internal void Show(Terminal terminal, StressResult result)
    {
        var tables = new StressTables(result, language, terminal.Width);
        terminal.Show(AnswerHeading.Make(
            result.Plan, [_words.Extent(result.Scenarios.Length, result.Worlds.Length)], result.Trials, result.Seed, language));
        terminal.ShowLine();
        terminal.Show(new Text(_words.Choices, Styles.Heading));
        terminal.Show(tables.Choices);
        if (!result.LeftOut.IsEmpty)
        {
            terminal.Show(new Text(VisibleText.Of(
                _words.LeftOut(string.Join(language == Language.Zh ? "、" : ", ", result.LeftOut.Select(s => s.Title.In(language)))))));
            terminal.ShowLine();
        }

        foreach (var shown in tables.Met.Concat(result.Scenarios.Length == 1 ? [] : tables.Regrets))
        {
            terminal.Show(shown);
        }

        if (!quiet)
        {
            if (result.Scenarios.Length > 1)
            {
                terminal.Show(new Text(_words.Legend, Styles.Quiet));
            }

            terminal.Show(new Text(_words.Fresh(result.FreshSeed), Styles.Quiet));
            terminal.ShowLine();
        }

        foreach (var said in new[] { ChoiceText.OfLeastRegret(result), ChoiceText.OfBestOnAverage(result) }.Select(t => t.In(language)))
        {
            if (said.Length > 0)
            {
                terminal.Show(new Text(VisibleText.Of(said)));
            }
        }
    }
}
