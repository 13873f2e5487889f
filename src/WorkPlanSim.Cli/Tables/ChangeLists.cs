using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>For each scenario what it changes beyond chance: the largest gains, then the largest losses.</summary>
internal sealed class ChangeLists
{
    private const int Longest = 5;

    private readonly ScenarioComparison _comparison;
    private readonly CompareWords _words;
    private readonly Dictionary<string, string> _titles;

    /// <summary>Initializes a new instance of the <see cref="ChangeLists"/> class.</summary>
    /// <param name="comparison">What to show.</param>
    /// <param name="language">The language to speak.</param>
    internal ChangeLists(ScenarioComparison comparison, Language language)
    {
        _comparison = comparison;
        _words = new CompareWords(language);
        _titles = comparison.Projections[0].Targets.ToDictionary(
            t => t.Target.Id, t => VisibleText.Of(t.Target.Title.In(language)), StringComparer.Ordinal);
    }

    /// <summary>Makes the lists.</summary>
    /// <returns>Each with its heading before it.</returns>
    internal IEnumerable<IRenderable> Make()
    {
        foreach (var (index, difference) in _comparison.Differences.Index())
        {
            yield return Heading(index + 1, _comparison.Projections[index + 1]);
            yield return List(difference);
        }
    }

    private Text Heading(int key, Projection projection) =>
        new($"{key}  {VisibleText.Of(projection.Scenario.Title.In(_words.Language))}", Styles.Heading);

    private Grid List(ScenarioDifference difference)
    {
        var significant = difference.Targets.Where(t => t.Met.IsSignificant).ToList();
        var gains = significant.Where(t => t.Met.Difference > 0.0).OrderByDescending(t => t.Met.Difference).ToList();
        var losses = significant.Where(t => t.Met.Difference < 0.0).OrderBy(t => t.Met.Difference).ToList();
        var grid = new Grid()
            .AddColumn(new GridColumn { Padding = new Padding(3, 0, 2, 0) }.NoWrap().RightAligned())
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 2, 0) }.NoWrap())
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        AddRows(grid, gains, _words.MoreGains);
        AddRows(grid, losses, _words.MoreLosses);
        var touched = difference.Targets.Count(t => t.Met.Touched);
        var verdict = _words.Touched(touched, difference.Targets.Length, significant.Count);
        AddRow(grid, "", "", significant.Count == 0 ? $"{_words.NoChange} ({verdict})" : verdict, Styles.Quiet);
        return grid;
    }

    private void AddRows(Grid grid, List<TargetDifference> changes, Func<int, string> more)
    {
        foreach (var change in changes.Take(Longest))
        {
            var (difference, interval) = (change.Met.Difference, change.Met.Interval);

            // Small changes with few decimals would have intervals that end at nothing, though they don't.
            var decimals = Math.Abs(difference) < 0.01 ? 2 : 1;
            AddRow(
                grid,
                ChangeText.Arrow(difference, significant: true) + Figures.Signed(100.0 * difference, decimals),
                Figures.SignedRange(interval, 100.0, decimals),
                _titles[change.TargetId],
                ChangeText.Style(difference, significant: true));
        }

        if (changes.Count > Longest)
        {
            AddRow(grid, "", "", more(changes.Count - Longest), Styles.Quiet);
        }
    }

    private static void AddRow(Grid grid, string change, string interval, string text, Style style) =>
        grid.AddRow(new IRenderable[] { new Text(change, style), new Text(interval), new Text(text) });
}
