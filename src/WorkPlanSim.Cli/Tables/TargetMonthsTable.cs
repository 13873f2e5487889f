using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>One target of a replayed year, month by month: only the columns that it has a use for.</summary>
internal sealed class TargetMonthsTable
{
    private readonly ReplayedYear _year;
    private readonly ReplayedTarget _replayed;
    private readonly TableWords _common;
    private readonly ReplayWords _words;
    private readonly GoalText _goals;
    private readonly MonthTale _tale;
    private readonly Language _language;
    private readonly ReplayedDriver[] _seasons;

    /// <summary>Initializes a new instance of the <see cref="TargetMonthsTable"/> class.</summary>
    /// <param name="year">The year, of one target.</param>
    /// <param name="language">The language to speak.</param>
    internal TargetMonthsTable(ReplayedYear year, Language language)
    {
        (_year, _replayed, _language) = (year, year.Targets[0], language);
        _common = new TableWords(language);
        _words = new ReplayWords(language);
        _goals = new GoalText(language);
        _seasons = [.. year.Drivers.Where(d => d.Kind == DriverKind.Season)];
        _tale = new MonthTale(_replayed, _seasons, new TaleWords(language));
    }

    private Target Target => _replayed.Target;

    private bool HasMoney => _year.Drivers.Any(d => d.Kind == DriverKind.Fund);

    // Elsewhere progress says it already: so many of so many.
    private bool HasAttainment => Target is ClearTarget or GrowTarget or MaintainTarget { GoodPeriods: null };

    private bool HasPeople => _year.Drivers.Any(d => d.Kind == DriverKind.Team);

    /// <summary>Makes the lines on top: which target, what was promised, how it ended.</summary>
    /// <returns>The lines.</returns>
    internal IRenderable MakeSummary()
    {
        var replay = _replayed.Replay;
        var mark = Target.Mandatory ? Styles.MandatoryMark : "";
        var end = replay.IsMet
            ? _words.IsMet(_words.PeriodName(_year.Plan.Calendar, replay.FinishPeriod ?? Target.Deadline.Index))
            : _words.IsMissed(Missing(replay.Shortfall));
        return new Rows(
            new Text(
                mark + VisibleText.Of(_common.InBrackets(Target.Title.In(_language), Target.Id)),
                Styles.Heading),
            new Paragraph(VisibleText.Of(_words.Goal(_goals.Goal(Target))))
                .Append("   " + _words.Deadline(_year.Plan.Calendar.NameOf(Target.Deadline)) + "   ")
                .Append(VisibleText.Of(end), replay.IsMet ? Styles.Good : Styles.Bad));
    }

    /// <summary>Says what the columns mean that this target has.</summary>
    /// <returns>Lines.</returns>
    internal IEnumerable<string> Legends()
    {
        if (HasMoney)
        {
            yield return VisibleText.Of(_words.MoneyLegend(_year.Plan.Currency));
        }

        if (HasPeople)
        {
            yield return _words.PeopleLegend;
        }

        if (!_year.Drivers.IsEmpty)
        {
            yield return _words.WholeDriversLegend;
        }
    }

    /// <summary>Makes the table.</summary>
    /// <returns>The table.</returns>
    internal IRenderable Make()
    {
        var table = Styles.NewTable();
        table.AddFixed(_words.Period);
        foreach (var season in _seasons)
        {
            // Where there is one, the table of drivers below says which.
            table.AddColumn(Styles.Column(
                _seasons.Length == 1 ? _words.SeasonWorkable : VisibleText.Of(season.Title.In(_language)),
                right: true));
        }

        string[] money = HasMoney ? [_words.CameIn, _words.Spent, _words.Left] : [];
        string[] people = HasPeople ? [_words.Present, _words.Used] : [];
        string[] attainment = HasAttainment ? [_words.AttainmentSoFar] : [];
        foreach (var name in (string[])[.. money, .. people, ProgressName(), .. attainment])
        {
            table.AddFixed(VisibleText.Of(name), right: true);
        }

        table.AddFlowing(_words.Told);
        for (var t = 0; t < _year.Plan.Calendar.Count; t++)
        {
            table.AddRow(Row(t));
        }

        return table;
    }

    private IEnumerable<IRenderable> Row(int t)
    {
        var period = _replayed.Replay.Periods[t];
        var last = _replayed.Replay.FinishPeriod ?? Target.Deadline.Index;
        var colour = t > last ? Styles.Quiet : Styles.Plain;
        yield return new Text(_words.PeriodName(_year.Plan.Calendar, t), colour);
        foreach (var season in _seasons)
        {
            yield return new Text(Figures.WholePercent(season.Shares[t]) + "%", colour);
        }

        if (HasMoney)
        {
            // What came in is net: moves and what lapses at a year's end are in it.
            var before = t == 0 ? 0.0 : _replayed.Replay.Periods[t - 1].Cash;
            yield return new Text(AmountText(_replayed.CashIn(t) - before), colour);
            yield return new Text(AmountText(_replayed.SpentIn(t)), colour);
            yield return new Text(AmountText(period.Cash), colour);
        }

        if (HasPeople)
        {
            yield return new Text(AmountText(period.Present), colour);
            yield return new Text(AmountText(_replayed.UsedIn(t)), colour);
        }

        yield return new Text(ProgressText(period.Progress), colour);
        if (HasAttainment)
        {
            yield return new Text(Figures.WholePercent(period.Attainment), colour);
        }

        yield return new Text(VisibleText.Of(_tale.Of(t)), colour);
    }

    private string Missing(double shortfall)
    {
        var unit = GoalText.ShortUnit(ShortfallMeasure.Of(Target).Unit.In(_language));
        return $"{GoalText.Missing(Target, shortfall)} {unit}";
    }

    private string ProgressName()
    {
        var unit = GoalText.ShortUnit(ShortfallMeasure.Of(Target).Unit.In(_language));
        return Target switch
        {
            ClearTarget => _words.OpenCases,
            MaintainTarget { GoodPeriods: not null } => _words.InOrder,
            MaintainTarget => _words.Mean,
            GrowTarget => _words.Growth,
            MilestoneTarget => _words.Done,
            _ => unit,
        };
    }

    private string ProgressText(double progress) => Target switch
    {
        DeliverTarget deliver => Of(progress, deliver.Goal),
        MaintainTarget { GoodPeriods: { } needed } => Of(progress, needed),
        PassTarget pass => Of(progress, pass.Threshold),
        CompositeTarget composite => Of(progress, composite.Count),
        GrowTarget => Figures.Fixed(100.0 * progress, 1) + "%",
        MilestoneTarget => Figures.WholePercent(Math.Min(1.0, progress)) + "%",
        _ => Figures.Amount(progress),
    };

    private static string Of(double progress, double goal) =>
        $"{Figures.Amount(progress)}/{Figures.Goal(goal)}";

    // Sums of single precision leave traces where nothing is.
    private static string AmountText(double amount) => Math.Abs(amount) < 0.05
        ? "0"
        : Figures.Fixed(amount, Math.Abs(amount) < 9.95 ? 1 : 0);
}
