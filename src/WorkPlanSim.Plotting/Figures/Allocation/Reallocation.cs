using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Plotting.Figures.Allocation;

/// <summary>What a scenario moves against the first.</summary>
/// <param name="Projection">What the trials say of the scenario.</param>
/// <param name="Difference">What it changes.</param>
/// <param name="Moves">The targets whose money or posts change, those that get most money first.</param>
internal sealed record Reallocation(
    Projection Projection, ScenarioDifference Difference, ImmutableArray<TargetMove> Moves)
{
    /// <summary>Gets the money given to targets that get more.</summary>
    internal decimal Given => Moves.Where(m => m.Money > 0m).Sum(m => m.Money);

    /// <summary>Gets the money taken from targets that get less; 0 or more.</summary>
    internal decimal Taken => -Moves.Where(m => m.Money < 0m).Sum(m => m.Money);

    /// <summary>Gets how many targets change beyond chance although nothing was moved to or from them.</summary>
    internal int Bystanders => Difference.Targets.Count(d =>
        d.Met.IsSignificant && Moves.All(m => m.Target.Target.Id != d.TargetId));

    /// <summary>Reads what each scenario moves.</summary>
    /// <param name="data">The results.</param>
    /// <returns>One for each scenario but the baseline.</returns>
    internal static ImmutableArray<Reallocation> All(FigureData data) =>
    [
        .. data.Comparison.Differences.Select((difference, i) =>
            Read(data.Baseline, data.Comparison.Projections[i + 1], difference)),
    ];

    private static Reallocation Read(Projection baseline, Projection projection, ScenarioDifference difference) => new(
        projection,
        difference,
        [
            .. projection.Targets
                .Select((target, i) => ReadMove(baseline, projection, i, difference.Targets[i].Met))
                .OfType<TargetMove>()
                .OrderByDescending(m => m.Money).ThenByDescending(m => m.Posts),
        ]);

    private static TargetMove? ReadMove(Projection baseline, Projection projection, int index, PairedDifference met)
    {
        var (money, posts) = (Money(projection, index), Posts(projection, index));
        Subtract(money, Money(baseline, index));
        Subtract(posts, Posts(baseline, index));
        var dates = money.Keys.Concat(posts.Keys).Select(k => k.At).Distinct().ToList();
        return dates.Count == 0
            ? null
            : new TargetMove(
                projection.Targets[index], money.Values.Sum(), (double)posts.Values.Sum(), dates.Min(), met)
            {
                SwapsFunds = money.Count > 0 && money.Values.Sum() == 0m,
                SwapsTeams = posts.Count > 0 && posts.Values.Sum() == 0m,
                IsDatedInPart = dates.Count > 1,
            };
    }

    /// <summary>Lists what a target has, by fund and by the period from which it has it; null for the whole year.</summary>
    private static Dictionary<(string Driver, Period? At), decimal> Money(Projection projection, int index)
    {
        var target = projection.Targets[index].Target;
        var holdings = target.Budget.ToDictionary(b => (b.Key, (Period?)null), b => b.Value.Amount);
        foreach (var move in projection.Plan.DatedMoves.OfType<DatedMove.OfMoney>())
        {
            Enter(holdings, move, target.Id, move.FundId, move.Amount.Amount);
        }

        return holdings;
    }

    /// <summary>Lists the posts that a target has, as decimals: 0.1 post more and 0.1 less must be nothing.</summary>
    private static Dictionary<(string Driver, Period? At), decimal> Posts(Projection projection, int index)
    {
        var target = projection.Targets[index].Target;
        var holdings = target.Staff.ToDictionary(s => (s.Key, (Period?)null), s => (decimal)s.Value.Value);
        foreach (var move in projection.Plan.DatedMoves.OfType<DatedMove.OfPosts>())
        {
            Enter(holdings, move, target.Id, move.TeamId, (decimal)move.Posts.Value);
        }

        return holdings;
    }

    private static void Enter(
        Dictionary<(string Driver, Period? At), decimal> holdings, DatedMove move, string target, string driver, decimal amount)
    {
        var change = (move.To == target ? amount : 0m) - (move.From == target ? amount : 0m);
        holdings[(driver, move.At)] = holdings.GetValueOrDefault((driver, move.At)) + change;
    }

    /// <summary>Takes the other's holdings away and drops what comes to nothing.</summary>
    private static void Subtract(
        Dictionary<(string Driver, Period? At), decimal> holdings, Dictionary<(string Driver, Period? At), decimal> other)
    {
        foreach (var (key, amount) in other)
        {
            holdings[key] = holdings.GetValueOrDefault(key) - amount;
        }

        foreach (var key in holdings.Where(h => h.Value == 0m).Select(h => h.Key).ToList())
        {
            holdings.Remove(key);
        }
    }
}
