using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>The scenarios in the order given, each with the number by which the other tables call it.</summary>
internal sealed class ScenarioList
{
    private readonly ScenarioComparison _comparison;
    private readonly TableWords _common;
    private readonly CompareWords _words;

    /// <summary>Initializes a new instance of the <see cref="ScenarioList"/> class.</summary>
    /// <param name="comparison">What to show.</param>
    /// <param name="language">The language to speak.</param>
    internal ScenarioList(ScenarioComparison comparison, Language language)
    {
        _comparison = comparison;
        _common = new TableWords(language);
        _words = new CompareWords(language);
    }

    /// <summary>Gets the place of the best scenario; 0, the baseline, if none is better beyond chance.</summary>
    internal int Best => _comparison.Differences.Index()
        .Where(d => d.Item.ExpectedMet is { IsSignificant: true, Difference: > 0.0 })
        .OrderByDescending(d => d.Item.ExpectedMet.Difference)
        .Select(d => d.Index + 1)
        .FirstOrDefault();

    /// <summary>Makes the list.</summary>
    /// <returns>The list.</returns>
    internal IRenderable Make()
    {
        var table = Styles.NewTable();
        table.AddFixed(_words.Key, right: true);
        table.AddFlowing(_common.Scenario);
        table.AddFixed(_words.Met(_comparison.Projections[0].Summary.Counted), right: true);
        table.AddFixed(_words.Change, right: true);
        table.AddFixed(_common.Interval);
        table.AddFixed(_words.Mandatory, right: true);
        table.AddFixed(_words.Change, right: true);
        foreach (var (index, projection) in _comparison.Projections.Index())
        {
            table.AddRow(Row(index, projection));
        }

        return table;
    }

    private IEnumerable<IRenderable> Row(int index, Projection projection)
    {
        var difference = index == 0 ? null : _comparison.Differences[index - 1];
        var best = index > 0 && index == Best;
        yield return new Text((best ? "★ " : "") + index);
        yield return new Text(
            VisibleText.Of(projection.Scenario.Title.In(_common.Language)), best ? Styles.Heading : Styles.Plain);
        yield return new Text(Figures.Fixed(projection.Summary.ExpectedMet, 2));
        if (difference is null)
        {
            yield return new Text("");
            yield return new Text("");
            yield return Mandatory(projection);
            yield return new Text("");
            yield break;
        }

        var met = difference.ExpectedMet;
        yield return ChangeText.Of(Figures.Signed(met.Difference, 2), met.Difference, met.IsSignificant);
        yield return new Text(Figures.SignedRange(met.Interval, 1.0, 2));
        yield return Mandatory(projection);
        yield return HasMandatory(projection) ? ChangeText.Of(difference.AllMandatory) : new Text("");
    }

    // Where nothing is mandatory, all of it is met in every trial: true, and no news.
    private static Text Mandatory(Projection projection) =>
        new(HasMandatory(projection) ? Figures.Percent(projection.Summary.AllMandatory) : "–");

    private static bool HasMandatory(Projection projection) => projection.Targets.Any(t => t.Target.Mandatory);
}
