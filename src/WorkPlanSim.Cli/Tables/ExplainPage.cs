using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures.Explanations;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Everything that <c>explain</c> shows.</summary>
/// <param name="language">The language to speak.</param>
/// <param name="quiet">Whether legends are left out.</param>
internal sealed class ExplainPage(Language language, bool quiet)
{
    private readonly ExplainWords _words = new(language);
    private readonly TableWords _common = new(language);

    /// <summary>Shows an explanation.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="explanation">The explanation.</param>
    internal void Show(Terminal terminal, Explanation explanation)
    {
        var tables = new ExplainTables(explanation, language);
        terminal.Show(Heading(explanation));
        terminal.ShowLine();
        Part(terminal, _words.Binding, tables.Binding, _words.NoBinding(explanation.Missed), "");
        Part(terminal, _words.Inputs, tables.Inputs, NoInputs(explanation), _words.IndexLegend(WidestEnd(explanation)));
        Part(terminal, _words.Levers, tables.Levers, _words.NoLevers(explanation.Target is CompositeTarget), _words.LeverLegend);
        if (tables.Levers is not null && !explanation.Levers.Any(l => l is { Step: > 0.0, Met: { IsSignificant: true, Difference: > 0.0 } }))
        {
            terminal.Show(new Text(_words.NoLeverMoves));
            terminal.ShowLine();
        }

        ShowReaches(terminal, explanation);
        Part(terminal, _words.Together, tables.Together, _words.NoneTogether, _words.TogetherLegend);
    }

    private void Part(Terminal terminal, string title, IRenderable? table, string instead, string legend)
    {
        terminal.Show(new Text(title, Styles.Heading));
        terminal.Show(table ?? new Text(instead));
        if (table is not null && (quiet || legend.Length == 0))
        {
            // A table ends with an empty line of its own.
            return;
        }

        if (table is not null)
        {
            terminal.Show(new Text(legend, Styles.Quiet));
        }

        terminal.ShowLine();
    }

    private void ShowReaches(Terminal terminal, Explanation explanation)
    {
        terminal.Show(new Text(_words.Reaches, Styles.Heading));
        foreach (var (text, reach) in explanation.Reaches
            .Select(r => (ReachText.Of(r, explanation.Plan).In(language), r)).DistinctBy(r => r.Item1, StringComparer.Ordinal))
        {
            string[] scarce =
            [
                .. reach.Parts.Where(p => reach.Outcome == ReachOutcome.Reached && p.Amount > p.Free)
                    .Select(p => $"{p.DriverId} {Figures.Amount(p.Free)} / {Figures.Amount(p.Amount)}"),
            ];
            terminal.Show(new Text(VisibleText.Of(
                "- " + text + (scarce.Length > 0 ? _words.NotFree(string.Join(", ", scarce)) : ""))));
        }

        terminal.ShowLine();
    }

    // Of all that the table prints: one figure says it, where two columns more would not fit.
    private static double WidestEnd(Explanation explanation) => explanation.Telling
        .SelectMany(e => new[] { e.Bar.Low.Interval.HalfWidth, e.Bar.High.Interval.HalfWidth }).DefaultIfEmpty().Max();

    private string NoInputs(Explanation explanation) => explanation.Gap switch
    {
        ExplanationGap.TooFewMissed => _words.TooFewMissed(explanation.Missed),
        ExplanationGap.TooFewMet => _words.TooFewMet(explanation.Met),
        null => _words.NoInputs,
        _ => throw new ArgumentOutOfRangeException(nameof(explanation), explanation.Gap, "No words for this gap."),
    };

    private Rows Heading(Explanation explanation)
    {
        var (target, scenario) = (explanation.Target, explanation.Scenario);
        var mark = target.Mandatory ? Styles.MandatoryMark : "";
        return AnswerHeading.Make(
            explanation.Plan,
            [
                _common.Labelled(_common.Target, _common.InBrackets(mark + target.Title.In(language), target.Id)),
                _common.Labelled(_common.Scenario, _common.InBrackets(scenario.Title.In(language), scenario.Id)),
                _common.Labelled(
                    _words.Probability,
                    _common.InBrackets(
                        Figures.Percent(explanation.Probability) + "%",
                        _common.Labelled(_common.Interval, Figures.PercentRange(explanation.Interval)))),
            ],
            explanation.Trials,
            explanation.Seed,
            language);
    }
}
