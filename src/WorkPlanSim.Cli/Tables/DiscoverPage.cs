using System.Collections.Immutable;
using Spectre.Console;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Everything that <c>discover</c> shows.</summary>
/// <param name="language">The language to speak.</param>
/// <param name="quiet">Whether legends are left out.</param>
internal sealed class DiscoverPage(Language language, bool quiet)
{
    private readonly DiscoverWords _words = new(language);
    private readonly TableWords _common = new(language);

    /// <summary>Shows conditions.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="conditions">The conditions.</param>
    internal void Show(Terminal terminal, FailureConditions conditions)
    {
        var text = new ConditionText(conditions);
        var interval = Figures.PercentRange(Proportion.Wilson(conditions.Failed, conditions.Trials));
        terminal.Show(AnswerHeading.Make(
            conditions.Plan,
            [
                _common.Labelled(
                    _common.Scenario, _common.InBrackets(conditions.Scenario.Title.In(language), conditions.Scenario.Id)),
                _common.Labelled(
                    _words.Fails,
                    text.FailsIn.In(language) + (language == Language.Zh ? "，" : ", ")
                        + _words.Of(Figures.Percent(conditions.Share), _common.Labelled(_common.Interval, interval))),
            ],
            conditions.Trials,
            conditions.Seed,
            language));
        terminal.ShowLine();
        foreach (var box in conditions.All)
        {
            ShowSentence(terminal, new ConditionText(box));
        }

        if (text.Together.In(language) is { Length: > 0 } together)
        {
            terminal.Show(new Text(together));
        }

        if (conditions.Gap is not null)
        {
            return;
        }

        terminal.ShowLine();
        foreach (var box in conditions.All)
        {
            ShowTables(terminal, box);
        }

        if (!quiet)
        {
            terminal.Show(new Text(
                _words.Legend + (conditions.Further.IsEmpty ? "" : (language == Language.Zh ? "" : " ") + _words.LegendOfFurther), Styles.Quiet));
        }
    }

    private void ShowSentence(Terminal terminal, ConditionText text)
    {
        terminal.Show(new Text(VisibleText.Of(text.Sentence.In(language))));
        if (text.Doubts.In(language) is { Length: > 0 } doubts)
        {
            terminal.Show(new Text(VisibleText.Of(doubts), Styles.Doubtful));
        }
    }

    private void ShowTables(Terminal terminal, FailureConditions box)
    {
        if (box is { Found: { } found, Fresh: { } fresh })
        {
            terminal.Show(new Text(_words.Limits(box.Place), Styles.Heading));
            terminal.Show(Limits(box, found.Limits, new ConditionText(box)));
            terminal.Show(new Text(_words.Fit, Styles.Heading));
            terminal.Show(Fits(box, found.Fit, fresh));
        }
    }

    private Table Limits(FailureConditions conditions, ImmutableArray<FoundLimit> limits, ConditionText text)
    {
        var table = Styles.NewTable();
        table.AddFlowing(_words.Input);
        table.AddFixed(_words.Low, right: true);
        table.AddFixed(_words.High, right: true);
        table.AddFixed(_words.Stays, right: true);
        table.AddFixed(_words.QuasiP, right: true);
        foreach (var found in limits)
        {
            var (limit, quasiP, low, high) = found;
            var input = conditions.Inputs[limit.Input];
            string Value(bool isThere, double value) => isThere ? text.ValueText(input, value).In(language) : "";
            table.AddRow(
                new Text(VisibleText.Of(text.NameOf(limit.Input).In(language))),
                new Text(Value(limit.HasLow, limit.Low)),
                new Text(Value(limit.HasHigh, limit.High)),
                new Text(
                    string.Join("/", new[] { low, high }.OfType<double>().Select(Figures.WholePercent)),
                    ConditionText.IsDoubtful(found) ? Styles.Doubtful : Styles.Plain),
                new Text(quasiP < 1e-4 ? "<0.0001" : Figures.Fixed(quasiP, 4)));
        }

        return table;
    }

    private Table Fits(FailureConditions conditions, BoxFit found, BoxFit fresh)
    {
        var table = Styles.NewTable();
        table.AddFixed(_words.In);
        table.AddFixed(_words.Inside, right: true);
        table.AddFixed(_words.Density, right: true);
        table.AddFixed(_common.Interval);
        table.AddFixed(_words.Coverage, right: true);
        table.AddFixed(_common.Interval);
        table.AddRow(Row(_words.Found, found, "", ""));
        table.AddRow(Row(
            _words.Fresh, fresh, Figures.PercentRange(conditions.DensityInterval), Figures.PercentRange(conditions.CoverageInterval)));
        return table;
    }

    private static Text[] Row(string name, BoxFit fit, string density, string coverage) =>
    [
        new(name),
        new(Figures.Percent(fit.Mass)),
        new(Figures.Percent(fit.Density)),
        new(density),
        new(Figures.Percent(fit.Coverage)),
        new(coverage),
    ];
}
