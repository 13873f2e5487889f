using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>What drivers did in one replayed year: a table for each kind, a column for each period.</summary>
/// <param name="year">The year.</param>
/// <param name="language">The language to speak.</param>
/// <param name="width">The columns there are; where periods do not fit, they go on in a table below.</param>
internal sealed class DriverYearTables(ReplayedYear year, Language language, int width)
{
    private const int LeastName = 12;
    private const int YearColumn = 7;
    private const int LeastCell = 3;
    private const string Nothing = "·";

    private readonly ReplayWords _words = new(language);

    /// <summary>Makes the tables.</summary>
    /// <returns>The tables with their titles; none for kinds that the plan has no driver of.</returns>
    internal IEnumerable<(string Title, IRenderable Table)> Make()
    {
        foreach (var kind in Enum.GetValues<DriverKind>())
        {
            ImmutableArray<ReplayedDriver> drivers = [.. year.Drivers.Where(d => d.Kind == kind)];
            if (!drivers.IsEmpty)
            {
                foreach (var periods in Parts(drivers))
                {
                    yield return (TitleOf(kind), Table(drivers, periods));
                }
            }
        }
    }

    private string TitleOf(DriverKind kind) => kind switch
    {
        DriverKind.Fund => VisibleText.Of(_words.Arrived(year.Plan.Currency)),
        DriverKind.Team => _words.AtWork,
        DriverKind.Season => _words.Workable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No title for this kind of driver."),
    };

    /// <summary>Cuts the periods into as few equal parts as the width allows.</summary>
    private IEnumerable<int[]> Parts(ImmutableArray<ReplayedDriver> drivers)
    {
        var count = year.Plan.Calendar.Count;
        var cells = drivers.SelectMany(d => Enumerable.Range(0, count).Select(t => Cell(d, t).Length));
        var names = Enumerable.Range(0, count).Select(t => NameOf(t).GetCellWidth());
        var cell = cells.Concat(names).Append(LeastCell).Max() + 1;
        var fit = Math.Max(1, (width - LeastName - YearColumn) / cell);
        var parts = (count + fit - 1) / fit;
        return Enumerable.Range(0, count).Chunk((count + parts - 1) / parts);
    }

    private Table Table(ImmutableArray<ReplayedDriver> drivers, int[] periods)
    {
        var table = Styles.NewTable();
        table.AddColumn(new TableColumn("") { Padding = new Padding(0, 0, 0, 0) });
        foreach (var period in periods)
        {
            table.AddColumn(new TableColumn(new Text(NameOf(period))) { Padding = new Padding(0, 0, 0, 0) }
                .RightAligned().NoWrap());
        }

        table.AddFixed(_words.Year, right: true);
        foreach (var driver in drivers)
        {
            table.AddRow(
            [
                new Text(VisibleText.Of(driver.Title.In(language))),
                .. periods.Select(t => new Text(Cell(driver, t))),
                new Text(Figures.WholePercent(driver.ShareOfYear) + "%", Styles.Quiet),
            ]);
        }

        return table;
    }

    private string NameOf(int period) => _words.PeriodName(year.Plan.Calendar, period);

    private static string Cell(ReplayedDriver driver, int period) => driver.Shares[period] <= 0.0
        ? Nothing
        : driver.Kind == DriverKind.Season
            ? Figures.WholePercent(driver.Shares[period])
            : driver.Kind == DriverKind.Fund
                ? Figures.Fixed(driver.Values[period], driver.Values[period] < 10.0 ? 1 : 0)
                : Figures.Fixed(driver.Values[period], 1);
}
