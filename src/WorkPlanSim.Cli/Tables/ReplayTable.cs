using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>The targets of one replayed year, missed ones first.</summary>
internal sealed class ReplayTable
{
    // Growth may be many times what was promised; how many is no news.
    private const double MostShown = 9.99;

    private readonly ReplayedYear _year;
    private readonly TableWords _common;
    private readonly ReplayWords _words;
    private readonly GoalText _goals;

    /// <summary>Initializes a new instance of the <see cref="ReplayTable"/> class.</summary>
    /// <param name="year">What to show.</param>
    /// <param name="language">The language to speak.</param>
    internal ReplayTable(ReplayedYear year, Language language)
    {
        _year = year;
        _common = new TableWords(language);
        _words = new ReplayWords(language);
        _goals = new GoalText(language);
    }

    /// <summary>Makes the table.</summary>
    /// <returns>The table.</returns>
    internal IRenderable Make()
    {
        var table = Styles.NewTable();
        table.AddFixed("");
        table.AddFlowing(_common.Target);
        table.AddFixed(_words.Finish);
        table.AddFixed(_words.FirstBound);
        table.AddFixed(_words.MostBound);
        table.AddFixed(_words.Attainment, right: true);
        table.AddFixed(_words.ShortBy);
        foreach (var target in _year.Targets.OrderBy(t => t.Replay.IsMet))
        {
            table.AddRow(Row(target));
        }

        return table;
    }

    private IEnumerable<IRenderable> Row(ReplayedTarget replayed)
    {
        var (target, replay) = (replayed.Target, replayed.Replay);
        var colour = replay.IsMet ? Styles.Good : Styles.Bad;
        var mark = target.Mandatory ? Styles.MandatoryMark : "";
        yield return new Text(replay.IsMet ? "✓" : "✗", colour);
        yield return new Text(
            mark + VisibleText.Of(target.Title.In(_common.Language)),
            target.Mandatory ? Styles.Heading : Styles.Plain);
        yield return new Text(replay.FinishPeriod is { } finish ? NameOf(finish) : "–");
        yield return new Text(replayed.FirstBottleneck() is { } first
            ? $"{NameOf(first.Period)} {_words.Short(first.Bottleneck)}"
            : "–");
        yield return new Text(replayed.MostBottleneck() is { } most
            ? $"{_words.Short(most.Bottleneck)} {most.Periods}"
            : "–");
        yield return new Text(Figures.WholePercent(Math.Min(replayed.Attainment, MostShown)), colour);
        yield return new Text(VisibleText.Of(
            $"{(replay.IsMet ? "–" : GoalText.Missing(target, replay.Shortfall))}/{_goals.Goal(target)}"));
    }

    private string NameOf(int period) => _words.PeriodName(_year.Plan.Calendar, period);
}
