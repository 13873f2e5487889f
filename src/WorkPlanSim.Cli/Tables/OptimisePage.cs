using Spectre.Console;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Everything that <c>optimise</c> shows. Parts are rounded so that they add up as they are printed.</summary>
/// <param name="language">The language to speak.</param>
/// <param name="quiet">Whether what is proven and how is left out.</param>
internal sealed class OptimisePage(Language language, bool quiet)
{
    private const int MostMoves = 25;

    private readonly OptimiseWords _words = new(language);
    private readonly TableWords _common = new(language);

    /// <summary>Shows an allocation.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="answer">The allocation.</param>
    internal void Show(Terminal terminal, AllocationAnswer answer)
    {
        terminal.Show(AnswerHeading.Make(
            answer.Plan, [_common.Labelled(_words.Fresh, $"{answer.FreshTrials}")], answer.Trials, answer.Seed, language));
        terminal.ShowLine();
        terminal.Show(new Text(_words.Allocations, Styles.Heading));
        terminal.Show(Rivals(answer));
        if (answer.Question.ChangeAtMost is not null)
        {
            terminal.Show(new Text(_words.Unlimited, Styles.Quiet));
        }

        terminal.Show(new Text(_words.Verdict(answer), answer.IsRecommended ? Styles.Good : Styles.Doubtful));
        foreach (var demand in answer.Demands)
        {
            terminal.Show(new Text(VisibleText.Of(_words.Demand(demand, answer.Plan)), StyleOf(demand.Verdict)));
        }

        if (answer.Demands.Any(d => d.Verdict == DemandVerdict.Untold))
        {
            terminal.Show(new Text(_words.Untold, Styles.Doubtful));
        }

        if (!quiet)
        {
            terminal.Show(new Text(_words.Gap(answer), Styles.Quiet));
        }

        ShowTable(terminal, _words.Moves, Moves(answer));
        foreach (var giver in answer.FlatGivers)
        {
            terminal.Show(new Text(VisibleText.Of(_words.FlatGiver(giver, answer.Plan)), Styles.Doubtful));
        }

        ShowTable(terminal, _words.Losers, Losers(answer));
        ShowTable(terminal, _words.Prices, Prices(answer));
        if (!quiet && !answer.Prices.IsEmpty)
        {
            terminal.Show(new Text(_words.PricesLegend, Styles.Quiet));
        }
    }

    private static Style StyleOf(DemandVerdict verdict) => verdict switch
    {
        DemandVerdict.Fails => Styles.Bad,
        DemandVerdict.Untold => Styles.Doubtful,
        _ => Styles.Plain,
    };

    private static void ShowTable(Terminal terminal, string title, Table table)
    {
        if (table.Rows.Count > 0)
        {
            terminal.ShowLine();
            terminal.Show(new Text(title, Styles.Heading));
            terminal.Show(table);
        }
    }

    private Table Rivals(AllocationAnswer answer)
    {
        var table = Styles.NewTable();
        table.AddFlowing(_words.Allocation);
        table.AddFixed(_words.Chosen, right: true);
        table.AddFixed(_words.Fresh, right: true);
        table.AddFixed(_words.Met, right: true);
        table.AddFixed(_words.Mandatory, right: true);
        table.AddFixed(_words.Lead, right: true);
        var (unit, decimals) = UnitOf(answer);
        foreach (var rival in answer.Rivals)
        {
            table.AddRow(
                new Text(_words.Rival(rival.Kind)),
                new Text(Figures.Fixed(rival.InSample * unit, decimals)),
                new Text(Figures.Fixed(rival.Fresh * unit, decimals)),
                new Text(Figures.Fixed(rival.Met, 2)),
                new Text(Figures.Percent(rival.AllMandatory)),
                rival.Kind == RivalKind.Best ? new Text("") : Worth(rival.Lead, unit, decimals));
        }

        return table;
    }

    private Table Moves(AllocationAnswer answer)
    {
        var table = Styles.NewTable();
        table.AddFlowing(_words.From);
        table.AddFlowing(_words.To);
        table.AddFixed(_words.Amount, right: true);
        table.AddFlowing(_words.Driver);
        table.AddFixed(_words.Adds, right: true);
        if (answer.Moves.IsEmpty)
        {
            return table;
        }

        // Each sum of the first so many is rounded, and a row says by how much it grows: so rows add up as printed.
        var (unit, decimals) = UnitOf(answer);
        var sums = new List<double> { 0.0 };
        foreach (var move in answer.Moves)
        {
            sums.Add(sums[^1] + (move.Worth.Difference * unit));
        }

        double Printed(int from, int to) => Math.Round(sums[to], decimals) - Math.Round(sums[from], decimals);
        var shown = Math.Min(MostMoves, answer.Moves.Length);
        for (var i = 0; i < shown; i++)
        {
            var move = answer.Moves[i];
            table.AddRow(
                Title(answer, move.From),
                Title(answer, move.To),
                new Text(Figures.Goal((double)move.Amount)),
                new Text(VisibleText.Of(DriverTitle(answer, move.DriverId)), Styles.Quiet),
                ChangeText.Of(Figures.Signed(Printed(i, i + 1), decimals), move.Worth.Difference, move.Worth.IsSignificant));
        }

        if (shown < answer.Moves.Length)
        {
            table.AddRow(
                new Text(_words.Rest(answer.Moves.Length - shown), Styles.Quiet), new Text(""), new Text(""), new Text(""),
                new Text(Figures.Signed(Printed(shown, answer.Moves.Length), decimals)));
        }

        table.AddRow(
            new Text(_words.Whole, Styles.Heading), new Text(""), new Text(""), new Text(""),
            new Text(Figures.Signed(Printed(0, answer.Moves.Length), decimals), Styles.Heading));
        return table;
    }

    private Table Losers(AllocationAnswer answer)
    {
        var table = Styles.NewTable();
        table.AddFlowing(_common.Target);
        table.AddFixed(_words.Before, right: true);
        table.AddFixed(_words.After, right: true);
        table.AddFixed(_words.Change, right: true);
        foreach (var target in answer.Targets
            .Where(t => t.Difference is { IsSignificant: true, Difference: < 0.0 }).OrderBy(t => t.Difference.Difference))
        {
            table.AddRow(
                Title(answer, target.TargetId),
                new Text(Figures.Percent((double)target.Before / answer.FreshTrials)),
                new Text(Figures.Percent((double)target.After / answer.FreshTrials)),
                ChangeText.Of(target.Difference));
        }

        return table;
    }

    private Table Prices(AllocationAnswer answer)
    {
        var table = Styles.NewTable();
        table.AddFlowing(_words.Driver);
        table.AddFixed(_words.More, right: true);
        table.AddFixed(_words.Chosen, right: true);
        table.AddFixed(_words.Fresh, right: true);
        var (unit, decimals) = UnitOf(answer);
        foreach (var price in answer.Prices)
        {
            table.AddRow(
                new Text(VisibleText.Of(DriverTitle(answer, price.DriverId))),
                new Text($"+{Figures.Goal((double)price.More)}"),
                new Text(Figures.Signed(price.InSample * unit, decimals + 2)),
                ChangeText.Of(
                    $"{Figures.Signed(price.Fresh.Difference * unit, decimals + 2)} {Figures.SignedRange(price.Fresh.Interval, unit, decimals + 2)}",
                    price.Fresh.Difference,
                    price.Fresh.IsSignificant));
        }

        return table;
    }

    // A probability is printed in percent.
    private static (double Unit, int Decimals) UnitOf(AllocationAnswer answer) =>
        answer.Question.Objective == AllocationObjective.AllMandatory ? (100.0, 1) : (1.0, 2);

    private static Text Worth(MeanDifference worth, double unit, int decimals) => ChangeText.Of(
        $"{Figures.Signed(worth.Difference * unit, decimals)} {Figures.SignedRange(worth.Interval, unit, decimals)}",
        worth.Difference,
        worth.IsSignificant);

    private Text Title(AllocationAnswer answer, string? id)
    {
        var target = answer.Plan.Targets.FirstOrDefault(t => t.Id == id);
        return target is null
            ? new Text(_words.Nobody, Styles.Quiet)
            : new Text(VisibleText.Of((target.Mandatory ? Styles.MandatoryMark : "") + target.Title.In(language)));
    }

    private string DriverTitle(AllocationAnswer answer, string id) => answer.Plan.Funds.Where(f => f.Id == id).Select(f => f.Title)
        .Concat(answer.Plan.Teams.Where(t => t.Id == id).Select(t => t.Title)).First().In(language);
}
