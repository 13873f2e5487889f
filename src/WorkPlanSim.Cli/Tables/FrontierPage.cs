using Spectre.Console;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Everything that <c>frontier</c> shows.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class FrontierPage(Language language)
{
    private readonly OptimiseWords _words = new(language);
    private readonly TableWords _common = new(language);

    /// <summary>Shows a frontier.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="frontier">The frontier.</param>
    internal void Show(Terminal terminal, Frontier frontier)
    {
        terminal.Show(AnswerHeading.Make(
            frontier.Plan, [_common.Labelled(_words.Fresh, $"{frontier.FreshTrials}")], frontier.Trials, frontier.Seed, language));
        terminal.ShowLine();
        terminal.Show(new Text(_words.FrontierTitle, Styles.Heading));
        var table = Styles.NewTable();
        table.AddFixed("", right: true);
        table.AddFixed(_words.Money, right: true);
        table.AddFixed(_words.BestMet, right: true);
        table.AddFixed(_words.BestMandatory, right: true);
        foreach (var point in frontier.Points)
        {
            table.AddRow(
                new Text($"{Figures.WholePercent(point.Level)}%"),
                new Text(Figures.Goal((double)point.Money)),
                Value(point.Met, 1.0, 2),
                Value(point.AllMandatory, 100.0, 1));
        }

        table.AddRow(
            new Text(_words.Present, Styles.Heading),
            new Text(Figures.Goal((double)frontier.Points.First(p => p.Level == 1.0).Money)),
            Value(frontier.PresentMet, 1.0, 2),
            Value(frontier.PresentAllMandatory, 100.0, 1));
        terminal.Show(table);
        foreach (var level in frontier.OutOfReach)
        {
            terminal.Show(new Text(_words.OutOfReach(level, frontier), Styles.Doubtful));
        }

        terminal.Show(new Text(_words.Same(frontier)));
        terminal.Show(new Text(_words.Proof(frontier), Styles.Quiet));
    }

    private static Text Value(MeanDifference value, double unit, int decimals) => new(
        $"{Figures.Fixed(value.Difference * unit, decimals)} ±{Figures.Fixed(value.Interval.HalfWidth * unit, decimals)}");
}
