using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Everything that <c>run</c> shows.</summary>
/// <param name="language">The language to speak.</param>
/// <param name="quiet">Whether legends are left out.</param>
internal sealed class RunPage(Language language, bool quiet)
{
    private readonly RunWords _words = new(language);

    /// <summary>Shows a projection.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="projection">The projection.</param>
    /// <param name="stopped">Why the run stopped.</param>
    /// <param name="precision">
    /// How precise it was asked to be and is; null where it was not asked to be.
    /// </param>
    internal void Show(Terminal terminal, Projection projection, Stopping stopped, RunPrecision? precision)
    {
        terminal.Show(RunHeading.Make(projection, stopped, precision, language));
        terminal.Show(new RunTable(projection, language, terminal.Width).Make());
        if (!quiet)
        {
            terminal.Show(new Text(_words.Legend, Styles.Quiet));
            terminal.Show(new Text(_words.BindingLegend, Styles.Quiet));
            terminal.ShowLine();
        }

        terminal.Show(Summary(projection));
    }

    private Grid Summary(Projection projection)
    {
        var summary = projection.Summary;
        var mandatory = projection.Targets.Any(t => t.Target.Mandatory);
        var met = $"{Figures.Fixed(summary.ExpectedMet, 2)} / {summary.Counted}"
            + $"  ({Figures.Fixed(summary.ExpectedMetInterval.Low, 2)}–{Figures.Fixed(summary.ExpectedMetInterval.High, 2)})";
        var all = mandatory
            ? $"{Figures.Percent(summary.AllMandatory)}%  ({Figures.PercentRange(summary.AllMandatoryInterval)})"
            : _words.NoMandatory;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn(new GridColumn());
        AddRow(grid, _words.ExpectedMet, met);
        AddRow(grid, _words.MetSpread, string.Join("–", new[] { 0.05, 0.5, 0.95 }.Select(p => Quantile(summary, p))));
        AddRow(grid, _words.AllMandatory, all);
        AddRow(grid, _words.WeightedScore, $"{Figures.Percent(summary.WeightedScore)}%");
        return grid;
    }

    private static void AddRow(Grid grid, string name, string value) =>
        grid.AddRow(new IRenderable[] { new Text(name), new Text(value, Styles.Heading) });

    // Sums of shares miss 1 by a few bits: without the slack, P95 could fall off the end.
    private static int Quantile(PlanSummary summary, double probability)
    {
        var below = 0.0;
        foreach (var (count, share) in summary.MetDistribution.Index())
        {
            below += share;
            if (below >= probability - 1e-12)
            {
                return count;
            }
        }

        return summary.Counted;
    }
}
