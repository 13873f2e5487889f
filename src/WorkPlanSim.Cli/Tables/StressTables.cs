using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>The tables of scenarios in assumed worlds; where the scenarios don't fit beside one another, several.</summary>
/// <param name="result">What to show.</param>
/// <param name="language">The language to speak.</param>
/// <param name="width">The columns there are.</param>
internal sealed class StressTables(StressResult result, Language language, int width)
{
    // The least that titles of worlds need, and the widest cells with the gap beside them.
    private const int TitleWidth = 24;
    private const int MetWidth = 14;
    private const int RegretWidth = 8;

    private readonly StressWords _words = new(language);

    /// <summary>Gets the choices, the least regretted first.</summary>
    internal IRenderable Choices
    {
        get
        {
            var table = Styles.NewTable();
            table.AddFixed("", right: true);
            table.AddFlowing(_words.Choice);
            table.AddFixed(_words.Largest, right: true);
            table.AddFlowing(_words.In);
            table.AddFixed(_words.Average, right: true);
            foreach (var scenario in Enumerable.Range(0, result.Scenarios.Length).OrderBy(s => result.LargestRegret(s).Regret))
            {
                var (regret, world) = result.LargestRegret(scenario);
                var isBest = scenario == result.LeastRegret.Scenario && result.Scenarios.Length > 1;
                table.AddRow(
                    new Text((isBest ? "★ " : "") + scenario),
                    Said(result.Scenarios[scenario].Title, isBest ? Styles.Heading : Styles.Plain),
                    new Text(Figures.Fixed(regret, 2)),
                    regret == 0.0 ? new Text("–") : Said(result.Worlds[world].Title, Styles.Plain),
                    new Text(
                        Figures.Fixed(result.Average(scenario), 2),
                        scenario == result.BestOnAverage.Scenario ? Styles.Heading : Styles.Plain));
            }

            return table;
        }
    }

    /// <summary>Gets what is met, each table with its heading before it.</summary>
    internal IEnumerable<IRenderable> Met => Tables(MetWidth, part => _words.Met(result.Counted, part), cell => new Text(
        $"{Figures.Fixed(cell.ExpectedMet, 2)} ±{Figures.Fixed(cell.Interval.High - cell.ExpectedMet, 2)}"));

    /// <summary>Gets the regrets, each table with its heading before it.</summary>
    internal IEnumerable<IRenderable> Regrets => Tables(RegretWidth, _words.Regrets, cell => cell.Regret.Difference == 0.0
        ? new Text("·", Styles.Good)
        : new Text(
            (cell.Regret.IsSignificant ? "▼" : "") + Figures.Fixed(cell.Regret.Difference, 2),
            cell.Regret.IsSignificant ? Styles.Bad : Styles.Quiet));

    private IEnumerable<IRenderable> Tables(int cellWidth, Func<string, string> heading, Func<StressCell, Text> show)
    {
        var perTable = Math.Max(1, (width - TitleWidth) / cellWidth);
        foreach (var scenarios in Enumerable.Range(0, result.Scenarios.Length).Chunk(perTable))
        {
            yield return new Text(
                heading(scenarios.Length == result.Scenarios.Length ? "" : _words.Part(scenarios[0], scenarios[^1])), Styles.Heading);
            yield return Table(scenarios, show);
        }
    }

    private Table Table(int[] scenarios, Func<StressCell, Text> show)
    {
        var table = Styles.NewTable();
        table.AddFlowing(_words.World);
        foreach (var scenario in scenarios)
        {
            table.AddFixed($"{scenario}", right: true);
        }

        foreach (var (place, world) in result.Worlds.Index())
        {
            table.AddRow([Said(world.Title, Styles.Plain), .. scenarios.Select(s => show(result.Cells[place][s]))]);
        }

        return table;
    }

    private Text Said(BilingualText text, Style style) => new(VisibleText.Of(text.In(language)), style);
}
