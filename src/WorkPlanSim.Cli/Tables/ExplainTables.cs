using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Cli.Tables;

/// <summary>The tables of an explanation; null for one that has nothing to show.</summary>
/// <param name="explanation">What to show.</param>
/// <param name="language">The language to speak.</param>
internal sealed class ExplainTables(Explanation explanation, Language language)
{
    private const int MostInputs = 12;
    private const int MostTogether = 8;

    private readonly ExplainWords _words = new(language);
    private readonly TableWords _common = new(language);
    private readonly ReplayWords _short = new(language);

    /// <summary>Gets what bound it, a row a period.</summary>
    internal IRenderable? Binding
    {
        get
        {
            var table = Styles.NewTable();
            table.AddFixed(_words.Period);
            Bottleneck[] shown = [.. Enum.GetValues<Bottleneck>().Where(b => b != Bottleneck.None)];
            foreach (var bottleneck in shown)
            {
                table.AddFixed(_short.Short(bottleneck), right: true);
            }

            table.AddFixed(_words.Mostly);
            foreach (var period in explanation.Binding)
            {
                table.AddRow(
                [
                    new Text(_short.PeriodName(explanation.Plan.Calendar, period.Period.Index)),
                    .. shown.Select(b => new Text(Figures.WholePercent(period.ShareOf(b)), b == period.Binding ? Styles.Bad : Styles.Plain)),
                    new Text(period.Binding == Bottleneck.None ? "–" : _short.Short(period.Binding)),
                ]);
            }

            return explanation.Binding.IsEmpty ? null : table;
        }
    }

    /// <summary>Gets what decides it, a row an input.</summary>
    internal IRenderable? Inputs
    {
        get
        {
            var table = Styles.NewTable();
            table.AddFlowing(_words.Input);
            table.AddFixed(_words.Low, right: true);
            table.AddFixed(_words.LowMet, right: true);
            table.AddFixed(_words.High, right: true);
            table.AddFixed(_words.HighMet, right: true);
            table.AddFixed(_words.Index, right: true);
            table.AddFixed(_words.IndexInterval);
            foreach (var effect in explanation.Telling.Take(MostInputs))
            {
                table.AddRow(
                    Said(InputText.Of(effect.Column, explanation.Plan.Calendar, explanation.Target.Id).In(language)),
                    new Text(Figures.Amount(effect.Low)),
                    new Text(Figures.WholePercent(effect.Bar.Low.Value)),
                    new Text(Figures.Amount(effect.High)),
                    new Text(Figures.WholePercent(effect.Bar.High.Value)),
                    new Text(Figures.Percent(effect.Index.Value), Styles.Heading),
                    new Text(Figures.PercentRange(effect.Index.Interval)));
            }

            return table.Rows.Count == 0 ? null : table;
        }
    }

    /// <summary>Gets what steps are worth, a row a step.</summary>
    internal IRenderable? Levers
    {
        get
        {
            var table = Styles.NewTable();
            table.AddFlowing(_words.Lever);
            table.AddFixed(_words.Given, right: true);
            table.AddFixed(_words.Free, right: true);
            table.AddFixed(_words.Points, right: true);
            table.AddFixed(_common.Interval);
            foreach (var lever in explanation.Levers)
            {
                table.AddRow(
                    Said(StepOf(lever)),
                    new Text(Figures.Amount(lever.Given)),
                    new Text(Figures.Amount(lever.Free) + (lever.IsFree ? "" : "!"), lever.IsFree ? Styles.Plain : Styles.Doubtful),
                    ChangeText.Of(Tenths(lever.Met.Difference), lever.Met.Difference, lever.Met.IsSignificant),
                    new Text(Figures.SignedRange(lever.Met.Interval, 100.0, 1)));
            }

            return table.Rows.Count == 0 ? null : table;
        }
    }

    /// <summary>Gets what fails with it, a row a target.</summary>
    internal IRenderable? Together
    {
        get
        {
            var table = Styles.NewTable();
            table.AddFlowing(_common.Target);
            table.AddFixed(_words.WhenMissed, right: true);
            table.AddFixed(_common.Interval);
            table.AddFixed(_words.WhenMet, right: true);
            foreach (var other in explanation.Together.Take(MostTogether))
            {
                var mark = other.Target.Mandatory ? Styles.MandatoryMark : "";
                table.AddRow(
                    Said(mark + other.Target.Title.In(language)),
                    new Text(Figures.Percent(other.WhenMissed)),
                    new Text(Figures.PercentRange(other.WhenMissedInterval)),
                    new Text(Figures.Percent(other.WhenMet)));
            }

            return table.Rows.Count == 0 ? null : table;
        }
    }

    // Steps are small: whole points would hide which is worth more.
    private static string Tenths(double difference) =>
        Math.Abs(difference) < 0.0095 ? Figures.Points(difference) : Figures.Signed(100.0 * difference, 1);

    private static Text Said(string text) => new(VisibleText.Of(text));

    private string StepOf(LeverValue lever) => lever.Kind == DriverKind.Fund
        ? _words.Money(lever.Step, explanation.Plan.Currency, lever.Title.In(language))
        : _words.Posts(lever.Step, lever.Title.In(language));
}
