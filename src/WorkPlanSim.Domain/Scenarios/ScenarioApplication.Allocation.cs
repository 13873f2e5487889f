using System.Runtime.InteropServices;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Domain.Scenarios;

/// <summary>Who gets what.</summary>
public sealed partial class ScenarioApplication
{
    private const double Tolerance = 1e-9;

    private void MakeBudget(Change.OfBudget change)
    {
        var fund = _plan.Funds.First(f => f.Id == change.FundId);
        if (change.To is { } to && !fund.Eligible.IsEmpty && !fund.Eligible.Contains(to, StringComparer.Ordinal))
        {
            _faults.Add(new ChangeFault(_index, ChangeFaultKind.NotEligible, fund.Id, to, change.Amount, 0.0));
            return;
        }

        if (change.At is { } at)
        {
            var amount = new Money((decimal)change.Amount);
            var (from, receiver) = amount < Money.Zero ? (change.To, change.From) : (change.From, change.To);
            var moved = amount < Money.Zero ? amount * -1m : amount;
            if (from is null || HasEnough(Given(from, fund.Id).ToDouble(), moved.ToDouble(), fund.Id, from))
            {
                Date(new DatedMove.OfMoney(at, from, receiver, fund.Id, moved));
            }

            return;
        }

        if (change.From is { } giver)
        {
            GiveMoney(giver, fund.Id, given => given - new Money((decimal)change.Amount));
        }

        if (change.To is { } taker)
        {
            GiveMoney(taker, fund.Id, given => new Money(Changed(given.Amount, change.Rule, (decimal)change.Amount)));
        }
    }

    private void MakeStaff(Change.OfStaff change)
    {
        if (change.At is { } at)
        {
            var (from, receiver) = change.Amount < 0.0 ? (change.To, change.From) : (change.From, change.To);
            Date(new DatedMove.OfPosts(at, from, receiver, change.TeamId, Fte.From(Math.Abs(change.Amount))));
            return;
        }

        if (change.From is { } giver)
        {
            GivePosts(giver, change.TeamId, given => given - change.Amount);
        }

        if (change.To is { } taker)
        {
            GivePosts(taker, change.TeamId, given => (double)Changed((decimal)given, change.Rule, (decimal)change.Amount));
        }
    }

    private static decimal Changed(decimal given, AmountRule rule, decimal amount) => rule switch
    {
        AmountRule.Add or AmountRule.Move => given + amount,
        AmountRule.Set => amount,
        AmountRule.Scale => given * amount,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
    };

    private void GiveMoney(string targetId, string fundId, Func<Money, Money> change)
    {
        var given = Given(targetId, fundId);
        var changed = change(given);
        if (HasEnough(given.ToDouble(), (given - changed).ToDouble(), fundId, targetId))
        {
            Replace(targetId, t => t with { Budget = t.Budget.SetItem(fundId, changed) });
        }
    }

    private void GivePosts(string targetId, string teamId, Func<double, double> change)
    {
        var given = Find(targetId).Staff.GetValueOrDefault(teamId).Value;
        var changed = change(given);
        if (HasEnough(given, given - changed, teamId, targetId))
        {
            Replace(targetId, t => t with { Staff = t.Staff.SetItem(teamId, Fte.From(Math.Max(0.0, changed))) });
        }
    }

    private Money Given(string targetId, string fundId) => Find(targetId).Budget.GetValueOrDefault(fundId);

    private bool HasEnough(double given, double taken, string driverId, string targetId, int? change = null)
    {
        if (taken <= given + Tolerance)
        {
            return true;
        }

        _faults.Add(new ChangeFault(change ?? _index, ChangeFaultKind.NotEnough, driverId, targetId, taken, given));
        return false;
    }

    private void Date(DatedMove move)
    {
        _plan = _plan with { DatedMoves = _plan.DatedMoves.Add(move) };
        _changeOfMove.Add(_index);
    }

    /// <summary>Checks that no more is given than there is: money over the year, posts in each period.</summary>
    private void CheckFit()
    {
        var (money, posts) = Given();
        foreach (var fund in _plan.Funds)
        {
            var given = money.GetValueOrDefault(fund.Id)
                + _plan.DatedMoves.OfType<DatedMove.OfMoney>().Where(m => m.FundId == fund.Id)
                    .Sum(m => ((m.From is null ? 1 : 0) - (m.To is null ? 1 : 0)) * m.Amount.Amount);
            if ((double)(given - fund.Amount.Amount) > Tolerance * Math.Max(1.0, (double)fund.Amount.Amount))
            {
                Overdrawn(FundKey(fund.Id), fund.Id, (double)given, fund.Amount.ToDouble());
            }

            CheckGivers(fund.Id);
        }

        foreach (var team in _plan.Teams)
        {
            CheckPosts(team.Id, posts.GetValueOrDefault(team.Id), team.Headcount);
        }
    }

    /// <summary>Adds up what all targets are given from each fund and each team, before any dated move.</summary>
    private (Dictionary<string, decimal> Money, Dictionary<string, double> Posts) Given()
    {
        var money = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var posts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var target in _plan.Targets)
        {
            foreach (var (fund, amount) in target.Budget)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(money, fund, out _) += amount.Amount;
            }

            foreach (var (team, given) in target.Staff)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(posts, team, out _) += given.Value;
            }
        }

        return (money, posts);
    }

    /// <summary>Checks that no target gives more within the year than it was given for it, whatever changed after the moves.</summary>
    private void CheckGivers(string fundId)
    {
        foreach (var given in _plan.DatedMoves.OfType<DatedMove.OfMoney>()
            .Where(m => m.FundId == fundId && m.From is not null)
            .GroupBy(m => m.From!, StringComparer.Ordinal)
            .OrderBy(moves => PlaceOf(moves.Key)))
        {
            var moved = given.Sum(m => m.Amount.Amount);
            HasEnough(Given(given.Key, fundId).ToDouble(), (double)moved, fundId, given.Key, LastChangeOf(FundKey(fundId)));
        }
    }

    /// <summary>Checks posts in each period.</summary>
    /// <param name="teamId">The team.</param>
    /// <param name="atStart">The posts that all targets have of it before any dated move.</param>
    /// <param name="headcount">The posts that there are.</param>
    private void CheckPosts(string teamId, double atStart, int headcount)
    {
        var given = new Dictionary<string, double>(StringComparer.Ordinal);
        var (sum, worst) = (atStart, atStart);
        ref double PostsOf(string id)
        {
            ref var posts = ref CollectionsMarshal.GetValueRefOrAddDefault(given, id, out var isThere);
            posts = isThere ? posts : Find(id).Staff.GetValueOrDefault(teamId).Value;
            return ref posts;
        }

        var moves = _plan.DatedMoves.Zip(_changeOfMove).Where(m => m.First is DatedMove.OfPosts posts && posts.TeamId == teamId)
            .Select(m => (Move: (DatedMove.OfPosts)m.First, Change: m.Second));
        foreach (var (move, change) in moves.OrderBy(m => m.Move.At))
        {
            if (move.From is { } from)
            {
                // Whether posts can be moved shows only when all moves are known; the fault is still that of this one.
                HasEnough(PostsOf(from), move.Posts.Value, teamId, from, change);
                PostsOf(from) -= move.Posts.Value;
                sum -= move.Posts.Value;
            }

            if (move.To is { } to)
            {
                PostsOf(to) += move.Posts.Value;
                sum += move.Posts.Value;
            }

            worst = Math.Max(worst, sum);
        }

        if (worst > headcount + Tolerance)
        {
            Overdrawn(TeamKey(teamId), teamId, worst, headcount);
        }
    }

    private void Overdrawn(string key, string driverId, double given, double available) => _faults.Add(
        new ChangeFault(LastChangeOf(key), ChangeFaultKind.Overdrawn, driverId, null, given, available));

    private int LastChangeOf(string key) => _lastChangeOf.GetValueOrDefault(key, -1);
}
