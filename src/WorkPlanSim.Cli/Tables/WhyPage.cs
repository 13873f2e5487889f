using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Everything that <c>why</c> shows. Parts are rounded so that they add up as they are printed.</summary>
/// <param name="language">The language to speak.</param>
/// <param name="quiet">Whether legends are left out.</param>
internal sealed class WhyPage(Language language, bool quiet)
{
    // Hundredths of a target, tenths of a point.
    private const long MetSteps = 100;
    private const long ShareSteps = 1000;
    private const int MostWhose = 3;

    private readonly WhyWords _words = new(language);
    private readonly TableWords _common = new(language);

    /// <summary>Shows an explanation.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="explanation">The explanation.</param>
    /// <param name="targetId">A target that is told of too; null for none.</param>
    internal void Show(Terminal terminal, DifferenceExplanation explanation, string? targetId)
    {
        terminal.Show(AnswerHeading.Make(
            explanation.Plan,
            [Named(_words.From, explanation.From.Title, explanation.From.Id), Named(_words.To, explanation.To.Title, explanation.To.Id)],
            explanation.Trials,
            explanation.Seed,
            language));
        terminal.ShowLine();
        if (explanation is not { ExpectedMet: { } mean, AllMandatory: { } mandatory })
        {
            terminal.Show(new Text(_words.Same));
            return;
        }

        terminal.Show(new Text(_words.Levers, Styles.Heading));
        terminal.Show(Levers(explanation, mean, mandatory, explanation.Targets.FirstOrDefault(t => t.Target.Id == targetId)));
        if (!quiet)
        {
            terminal.Show(new Text(_words.Legend, Styles.Quiet));
            if (!mean.Parts.IsExact)
            {
                terminal.Show(new Text(_words.Sampled, Styles.Quiet));
            }

            terminal.ShowLine();
        }

        terminal.Show(new Text(_words.Targets, Styles.Heading));
        IRenderable? targets = Targets(explanation);
        terminal.Show(targets ?? new Text(_words.NoTargets));
    }

    private Table Levers(DifferenceExplanation explanation, MeanSplit mean, PairedSplit mandatory, TargetSplit? target)
    {
        var table = Styles.NewTable();
        table.AddFixed("", right: true);
        table.AddFlowing(target is null ? _words.Change : $"{_words.Change} / {target.Target.Title.In(language)}");
        table.AddFixed(_words.Met, right: true);
        table.AddFixed(_words.Mandatory, right: true);
        if (target is not null)
        {
            table.AddFixed(_words.Probability, right: true);
        }

        var trials = explanation.Trials;
        var (met, all) = (mean.Parts.Rounded(trials, MetSteps), mandatory.Parts.Rounded(trials, ShareSteps));
        var own = target?.Met.Parts.Rounded(trials, ShareSteps);
        var text = new LeverText(explanation.Plan);
        Add(
            table,
            "",
            _words.Before,
            Total(mean.From, trials, 1.0, 2),
            Total(mandatory.From, trials, 100.0, 1),
            target is null ? null : Total(target.Met.From, trials, 100.0, 1));
        foreach (var (i, lever) in explanation.Levers.Index())
        {
            Add(
                table,
                $"{i + 1}",
                text.Of(lever).In(language),
                Part(met[i], MetSteps, 1.0, 2, mean.Parts.Parts[i].HalfWidth / trials),
                Part(all[i], ShareSteps, 100.0, 1, mandatory.Parts.Parts[i].HalfWidth / trials),
                own is null ? null : Part(own.Value[i], ShareSteps, 100.0, 1, target?.Met.Parts.Parts[i].HalfWidth / trials));
        }

        Add(
            table,
            "",
            _words.Whole,
            ChangeText.Of(Figures.Signed((double)met.Sum() / MetSteps, 2), mean.Difference.Difference, mean.Difference.IsSignificant),
            Whole(all.Sum(), mandatory.Difference),
            own is null || target is null ? null : Whole(own.Value.Sum(), target.Met.Difference));
        return table;
    }

    private Table? Targets(DifferenceExplanation explanation)
    {
        var table = Styles.NewTable();
        table.AddFlowing(_common.Target);
        table.AddFixed(_words.Before, right: true);
        table.AddFixed(_words.Difference, right: true);
        table.AddFlowing(_words.Whose);
        foreach (var target in explanation.Targets.Where(t => t.Met.Difference.IsSignificant)
            .OrderByDescending(t => Math.Abs(t.Met.Difference.Difference)))
        {
            var parts = target.Met.Parts.Rounded(explanation.Trials, ShareSteps);
            var whose = parts.Index().Where(p => p.Item != 0).OrderByDescending(p => Math.Abs(p.Item)).ToList();
            var mark = target.Target.Mandatory ? Styles.MandatoryMark : "";
            table.AddRow(
                new Text(VisibleText.Of(mark + target.Target.Title.In(language))),
                new Text(Figures.Percent((double)target.Met.From / explanation.Trials)),
                Whole(parts.Sum(), target.Met.Difference),
                new Text(string.Join(", ", whose.Take(MostWhose).Select(p => $"{p.Index + 1}: {Figures.Signed(p.Item / 10.0, 1)}"))
                    + (whose.Count > MostWhose ? ", …" : "")));
        }

        return table.Rows.Count == 0 ? null : table;
    }

    private static void Add(Table table, string key, string name, params Text?[] values) => table.AddRow(
        [new Text(key), new Text(VisibleText.Of(name)), .. values.OfType<Text>()]);

    private static Text Total(long count, long trials, double unit, int decimals) =>
        new(Figures.Fixed(unit * count / trials, decimals), Styles.Heading);

    private static Text Part(long part, long steps, double unit, int decimals, double? halfWidth)
    {
        // Rounded up: shown, it never looks narrower than it is. What a lever can't touch is 0 and has no error.
        var scale = Math.Pow(10.0, decimals);
        var error = halfWidth is > 0.0 and var half ? $" ±{Figures.Fixed(Math.Ceiling((unit * half * scale) - 1e-9) / scale, decimals)}" : "";
        return new((part == 0 ? "0" : Figures.Signed(unit * part / steps, decimals)) + error, part == 0 ? Styles.Quiet : Styles.Plain);
    }

    private static Text Whole(long sum, PairedDifference difference) => ChangeText.Of(
        Figures.Signed(100.0 * sum / ShareSteps, 1), difference.Difference, difference.IsSignificant);

    private string Named(string name, BilingualText title, string id) =>
        _common.Labelled(name, _common.InBrackets(title.In(language), id));
}
