using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>Finds the parts of a plan under a scenario by what names them.</summary>
internal sealed class PlanIndex
{
    private static readonly DatedMove.OfMoney[] NoMoves = [];

    private readonly Dictionary<string, int> _targets;
    private readonly Dictionary<string, Fund> _funds;
    private readonly Dictionary<string, int> _teams;
    private readonly Dictionary<string, Season> _seasons;
    private readonly DatedMove.OfMoney[] _money;
    private readonly DatedMove.OfPosts[] _posts;

    internal PlanIndex(Plan plan)
    {
        Plan = plan;
        _targets = Places(plan.Targets, t => t.Id);
        _teams = Places(plan.Teams, t => t.Id);
        _funds = plan.Funds.ToDictionary(f => f.Id, StringComparer.Ordinal);
        _seasons = plan.Seasons.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _money = [.. plan.DatedMoves.OfType<DatedMove.OfMoney>()];
        _posts = [.. plan.DatedMoves.OfType<DatedMove.OfPosts>()];
        Rules = RuleScope.Of(plan);
        YearStarts = [.. Enumerable.Range(1, plan.Calendar.Count - 1).Where(t => IsYearStart(plan.Calendar, t))];
    }

    /// <summary>Gets the plan.</summary>
    internal Plan Plan { get; }

    /// <summary>Gets the standing rules that can act, in the order in which they do.</summary>
    internal RuleScope[] Rules { get; }

    /// <summary>Gets the periods with which a year begins, but for the plan's first.</summary>
    internal int[] YearStarts { get; }

    internal int PlaceOf(string targetId) => _targets[targetId];

    internal Fund Fund(string id) => _funds[id];

    internal Team Team(string id) => Plan.Teams[_teams[id]];

    internal Season Season(string id) => _seasons[id];

    /// <summary>Finds the money that a target gives or gets within the year.</summary>
    /// <param name="targetId">The target.</param>
    /// <returns>The moves, in their order.</returns>
    internal DatedMove.OfMoney[] MoneyOf(string targetId) => _money.Length == 0
        ? NoMoves
        : Array.FindAll(_money, m => m.From == targetId || m.To == targetId);

    /// <summary>Tells whether a target's posts in a team change within the year.</summary>
    /// <param name="targetId">The target.</param>
    /// <param name="teamId">The team.</param>
    /// <returns>Whether they do.</returns>
    internal bool MovesPosts(string targetId, string teamId) =>
        Array.Exists(_posts, m => m.TeamId == teamId && (m.From == targetId || m.To == targetId));

    /// <summary>Gives the funds that give a target money at the start of the plan.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Each fund and the amount.</returns>
    internal IEnumerable<(Fund Fund, double Amount)> FundsOf(Target target)
    {
        foreach (var (id, amount) in target.Budget)
        {
            if (amount > Money.Zero)
            {
                yield return (_funds[id], amount.ToDouble());
            }
        }
    }

    /// <summary>Gives the teams that have posts for a target in some period.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Each team and its posts in each period; teams in the plan's order.</returns>
    internal IEnumerable<(Team Team, double[] Posts)> TeamsOf(Target target)
    {
        foreach (var place in TeamPlacesOf(target))
        {
            var team = Plan.Teams[place];
            if (Posts(target, team.Id) is var posts && posts.AsSpan().ContainsAnyExcept(0.0))
            {
                yield return (team, posts);
            }
        }
    }

    /// <summary>Gives the ids of the seasons that a target names, each once.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The ids.</returns>
    internal static IEnumerable<string> SeasonsOf(Target target)
    {
        if (target is MilestoneTarget milestone)
        {
            IEnumerable<string?> ids = [target.SeasonId, .. milestone.Steps.Select(s => s.SeasonId)];
            return ids.OfType<string>().Distinct(StringComparer.Ordinal);
        }

        return target.SeasonId is { } id ? [id] : [];
    }

    private static bool IsYearStart(PlanCalendar calendar, int period) =>
        calendar.YearOf(Period.FromIndex(period)) != calendar.YearOf(Period.FromIndex(period - 1));

    private static Dictionary<string, int> Places<T>(ImmutableArray<T> items, Func<T, string> id)
    {
        var places = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            places.Add(id(items[i]), i);
        }

        return places;
    }

    private List<int> TeamPlacesOf(Target target)
    {
        var places = new List<int>(target.Staff.Count);
        foreach (var id in target.Staff.Keys)
        {
            places.Add(_teams[id]);
        }

        foreach (var move in _posts.Where(m => m.From == target.Id || m.To == target.Id))
        {
            places.Add(_teams[move.TeamId]);
        }

        if (places.Count < 2)
        {
            return places;
        }

        // Labour is added up in the plan's order of teams, whatever named them.
        places.Sort();
        return [.. places.Distinct()];
    }

    private double[] Posts(Target target, string teamId)
    {
        var posts = new double[Plan.Calendar.Count];
        Array.Fill(posts, target.Staff.GetValueOrDefault(teamId).Value);
        foreach (var move in _posts.Where(m => m.TeamId == teamId))
        {
            var change = (move.To == target.Id ? move.Posts.Value : 0.0) - (move.From == target.Id ? move.Posts.Value : 0.0);
            for (var t = move.At.Index; t < posts.Length; t++)
            {
                posts[t] += change;
            }
        }

        return posts;
    }
}
