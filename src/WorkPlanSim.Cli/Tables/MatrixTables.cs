using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Every target under every scenario; when the scenarios don't fit beside one another, several tables.</summary>
internal sealed class MatrixTables
{
    // The least that titles need, and the widest cells (such as ">99 ▼-0.1") with the gap beside them.
    private const int TitleWidth = 29;
    private const int BaselineWidth = 6;
    private const int CellWidth = 11;

    private readonly ScenarioComparison _comparison;
    private readonly TableWords _common;
    private readonly CompareWords _words;
    private readonly int _perTable;

    /// <summary>Initializes a new instance of the <see cref="MatrixTables"/> class.</summary>
    /// <param name="comparison">What to show.</param>
    /// <param name="language">The language to speak.</param>
    /// <param name="width">The columns there are.</param>
    internal MatrixTables(ScenarioComparison comparison, Language language, int width)
    {
        _comparison = comparison;
        _common = new TableWords(language);
        _words = new CompareWords(language);
        _perTable = Math.Max(1, (width - TitleWidth - BaselineWidth - 1) / CellWidth);
    }

    /// <summary>Makes the tables.</summary>
    /// <returns>Each with its heading before it.</returns>
    internal IEnumerable<IRenderable> Make()
    {
        foreach (var scenarios in Enumerable.Range(1, _comparison.Differences.Length).Chunk(_perTable))
        {
            yield return new Text(_words.Matrix($"{scenarios[0]}", $"{scenarios[^1]}"), Styles.Heading);
            yield return Table(scenarios);
        }
    }

    private Table Table(int[] scenarios)
    {
        var table = Styles.NewTable();
        table.AddFlowing(_common.Target);
        table.AddFixed(_words.Baseline, right: true);
        foreach (var scenario in scenarios)
        {
            table.AddFixed($"{scenario}", right: true);
        }

        foreach (var (index, projection) in _comparison.Projections[0].Targets.Index().OrderBy(t => t.Item.Probability))
        {
            table.AddRow(Row(index, projection, scenarios));
        }

        return table;
    }

    private ImmutableArray<IRenderable> Row(int target, TargetProjection baseline, int[] scenarios) =>
    [
        Title(baseline),
        new Text(Figures.WholePercent(baseline.Probability), Styles.Of(baseline.Probability)),
        .. scenarios.Select(s => Cell(
            _comparison.Projections[s].Targets[target], _comparison.Differences[s - 1].Targets[target].Met)),
    ];

    private Text Title(TargetProjection projection) => new(
        (projection.Target.Mandatory ? Styles.MandatoryMark : "")
            + VisibleText.Of(projection.Target.Title.In(_common.Language)),
        projection.Target.Mandatory ? Styles.Heading : Styles.Plain);

    private static Text Cell(TargetProjection projection, PairedDifference difference)
    {
        if (!difference.Touched)
        {
            return new Text("·", Styles.Quiet);
        }

        var (change, significant) = (difference.Difference, difference.IsSignificant);
        var text = $"{Figures.WholePercent(projection.Probability)} {ChangeText.Arrow(change, significant)}"
            + Figures.Points(change);
        return new Text(text, ChangeText.Style(change, significant));
    }
}
