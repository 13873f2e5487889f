using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>Compiles a plan under scenarios: finds what differs, so that nothing is simulated twice.</summary>
internal sealed class ModelCompiler
{
    private readonly ReferencePool<Fund> _funds = new();
    private readonly ReferencePool<Team> _teams = new();
    private readonly ReferencePool<Season> _seasons = new();
    private readonly ReferencePool<Target> _targets = new();
    private readonly List<VariantRecipe> _variants = [];
    private readonly List<TransferRecipe> _transfers = [];
    private readonly List<int[]> _groups = [];
    private readonly Dictionary<string, int[]> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _transferPlaces = new(StringComparer.Ordinal);
    private (int Funds, int Teams, int Seasons) _firstDrivers;

    internal static ModelRecipe Compile(Plan plan, ImmutableArray<Scenario> scenarios, ulong seed, DrawCache? cache)
    {
        cache?.BeginModel();
        var plans = scenarios.Select(s => Apply(plan, s)).ToList();
        var compiler = new ModelCompiler();
        compiler.AddDrivers(plans[0]);
        var variantOf = plans.SelectMany(compiler.CompileScenario).ToImmutableArray();
        var shape = new TallyShape(plan.Calendar.Count, plan.Targets.Length, compiler._variants.Count, variantOf, DriverCount(plans[0]));
        return new ModelRecipe(plan.Calendar, seed, new InputDraws(plan), shape)
        {
            Cache = cache,
            Funds = compiler._funds.Items,
            Teams = compiler._teams.Items,
            Seasons = compiler._seasons.Items,
            FirstDrivers = compiler._firstDrivers,
            Variants = compiler._variants,
            Transfers = compiler._transfers,
            Groups = compiler._groups,
            Mandatory = [.. plans.Select(p => p.Targets.Select(t => t.Mandatory).ToArray())],
            Counted = [.. plans.Select(p => p.Targets.Select(t => t.Weight > 0.0).ToArray())],
        };
    }

    private static int DriverCount(Plan plan) => plan.Funds.Length + plan.Teams.Length + plan.Seasons.Length;

    /// <summary>Puts the first scenario's drivers at the first places, used or not, so that they can be counted in its order.</summary>
    private void AddDrivers(Plan plan)
    {
        foreach (var fund in plan.Funds)
        {
            _funds.PlaceOf(fund);
        }

        foreach (var team in plan.Teams)
        {
            _teams.PlaceOf(team);
        }

        foreach (var season in plan.Seasons)
        {
            _seasons.PlaceOf(season);
        }

        _firstDrivers = (plan.Funds.Length, plan.Teams.Length, plan.Seasons.Length);
    }

    private static Plan Apply(Plan plan, Scenario scenario)
    {
        var applied = ScenarioApplication.Apply(plan, scenario);
        return applied.Faults.IsEmpty
            ? applied.Plan
            : throw new ArgumentException($"Scenario {scenario.Id} does not fit: {applied.Faults[0]}.", nameof(scenario));
    }

    /// <summary>Gives the variant of each target.</summary>
    private int[] CompileScenario(Plan plan)
    {
        var variants = Enumerable.Repeat(-1, plan.Targets.Length).ToArray();
        foreach (var group in TargetGraph.Groups(plan))
        {
            var scope = new GroupScope(plan, group, variants);
            var key = string.Join('\n', group.Select(i => Key(scope, plan.Targets[i])));
            if (!_known.TryGetValue(key, out var known))
            {
                known = [.. group.Select((_, i) => _variants.Count + i)];
                _known.Add(key, known);
                _groups.Add(known);
                Assign(variants, group, known);
                AddVariants(scope);
            }

            Assign(variants, group, known);
        }

        return variants;
    }

    private static void Assign(int[] variants, int[] group, int[] known)
    {
        for (var i = 0; i < group.Length; i++)
        {
            variants[group[i]] = known[i];
        }
    }

    private void AddVariants(GroupScope scope)
    {
        var transfers = scope.Plan.DatedMoves.OfType<DatedMove.OfMoney>()
            .Where(m => m.Amount > Money.Zero)
            .Where(m => scope.Holds(m.From) || scope.Holds(m.To))
            .GroupBy(m => m)
            .SelectMany(same => same.Select((m, occurrence) => (Move: m, Place: AddTransfer(scope, m, occurrence))))
            .OrderBy(m => m.Move.At)
            .ToList();
        foreach (var place in scope.Group)
        {
            var target = scope.Plan.Targets[place];
            _variants.Add(new VariantRecipe(
                target,
                [.. Funds(scope.Plan, target)],
                [.. Teams(scope.Plan, target)],
                [.. SeasonIds(target).Select(id => (id, _seasons.PlaceOf(scope.Plan.Seasons.First(s => s.Id == id))))],
                [.. target.After.Select(p => (scope.VariantOf(p.TargetId), p.Share))],
                target is CompositeTarget composite ? [.. composite.Of.Select(scope.VariantOf)] : [],
                [.. transfers.Where(m => m.Move.From == target.Id).Select(m => m.Place)],
                [.. transfers.Where(m => m.Move.To == target.Id).Select(m => m.Place)],
                [.. Enumerable.Range(0, scope.Plan.Calendar.Count).Select(t => KeptAtYearEnd(scope.Plan, target, t))]));
        }
    }

    /// <summary>Adds a transfer, or finds the one that the giver's group has made of the same move.</summary>
    private int AddTransfer(GroupScope scope, DatedMove.OfMoney move, int occurrence)
    {
        var giver = move.From is { } from ? scope.VariantOf(from) : -1;
        var key = $"{giver} {(giver < 0 ? _transfers.Count : occurrence)} {move}";
        if (!_transferPlaces.TryGetValue(key, out var place))
        {
            place = _transfers.Count;
            _transferPlaces.Add(key, place);
            var fund = _funds.PlaceOf(scope.Plan.Funds.First(f => f.Id == move.FundId));
            _transfers.Add(new TransferRecipe(move.At.Index, move.Amount.ToDouble(), fund, giver < 0));
        }

        return place;
    }

    private IEnumerable<(int Fund, double Amount)> Funds(Plan plan, Target target) => target.Budget
        .Where(b => b.Value > Money.Zero)
        .Select(b => (_funds.PlaceOf(plan.Funds.First(f => f.Id == b.Key)), b.Value.ToDouble()));

    private IEnumerable<(int Team, double[] Posts)> Teams(Plan plan, Target target) => plan.Teams
        .Select(team => (Team: team, Posts: Posts(plan, target, team.Id)))
        .Where(t => t.Posts.Any(posts => posts > 0.0))
        .Select(t => (_teams.PlaceOf(t.Team), t.Posts));

    private static double[] Posts(Plan plan, Target target, string teamId)
    {
        var posts = new double[plan.Calendar.Count];
        Array.Fill(posts, target.Staff.GetValueOrDefault(teamId).Value);
        foreach (var move in plan.DatedMoves.OfType<DatedMove.OfPosts>().Where(m => m.TeamId == teamId))
        {
            var change = (move.To == target.Id ? move.Posts.Value : 0.0) - (move.From == target.Id ? move.Posts.Value : 0.0);
            for (var t = move.At.Index; t < posts.Length; t++)
            {
                posts[t] += change;
            }
        }

        return posts;
    }

    private static IEnumerable<string> SeasonIds(Target target)
    {
        IEnumerable<string?> ids = target is MilestoneTarget milestone
            ? [target.SeasonId, .. milestone.Steps.Select(s => s.SeasonId)]
            : [target.SeasonId];
        return ids.OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static double KeptAtYearEnd(Plan plan, Target target, int period)
    {
        var calendar = plan.Calendar;
        if (period == 0 || calendar.YearOf(Period.FromIndex(period)) == calendar.YearOf(Period.FromIndex(period - 1)))
        {
            return 1.0;
        }

        // Unspent cash is taken to come from the target's funds in proportion to what they give it, moves until then included.
        var given = plan.Funds.Select(f => (f.Carryover, Amount: Given(plan, target, f.Id, period))).ToList();
        var all = given.Sum(g => g.Amount);
        return all > 0m ? (double)(given.Where(g => g.Carryover).Sum(g => g.Amount) / all) : 1.0;
    }

    private static decimal Given(Plan plan, Target target, string fundId, int period) => Math.Max(
        0m,
        target.Budget.GetValueOrDefault(fundId).Amount + plan.DatedMoves.OfType<DatedMove.OfMoney>()
            .Where(m => m.FundId == fundId && m.At.Index < period)
            .Sum(m => ((m.To == target.Id ? 1m : 0m) - (m.From == target.Id ? 1m : 0m)) * m.Amount.Amount));

    /// <summary>Says all that a target's trials depend on: with equal keys they are equal.</summary>
    private string Key(GroupScope scope, Target target)
    {
        var plan = scope.Plan;
        IEnumerable<string> parts =
        [
            $"target {_targets.PlaceOf(target)}",
            .. Funds(plan, target).Select(f => $"fund {f.Fund}"),
            .. Teams(plan, target).Select(t => $"team {t.Team} {string.Join(' ', t.Posts)}"),
            .. SeasonIds(target).Select(id => $"season {_seasons.PlaceOf(plan.Seasons.First(s => s.Id == id))}"),
            .. target.After.Select(p => $"after {scope.KeyOf(p.TargetId)}"),
            .. target is CompositeTarget composite ? composite.Of.Select(id => $"part {scope.KeyOf(id)}") : [],
            .. plan.DatedMoves.OfType<DatedMove.OfMoney>()
                .Where(m => m.From == target.Id || m.To == target.Id)
                .Select(m => $"move {m} {_funds.PlaceOf(plan.Funds.First(f => f.Id == m.FundId))} {scope.KeyOf(m.From)}"),
        ];
        return string.Join('|', parts);
    }

    /// <summary>A group of targets that are compiled together, and the variants of those before it.</summary>
    /// <param name="Plan">The plan under the scenario.</param>
    /// <param name="Group">The targets' places.</param>
    /// <param name="Variants">The variants so far, by target. Shape [targets].</param>
    private sealed record GroupScope(Plan Plan, int[] Group, int[] Variants)
    {
        internal bool Holds(string? targetId) => targetId is not null && Group.Any(i => Plan.Targets[i].Id == targetId);

        internal int VariantOf(string targetId) => Variants[PlaceOf(targetId)];

        /// <summary>Names a target that another depends on: inside the group by id, before it by variant.</summary>
        internal string KeyOf(string? targetId) =>
            targetId is null ? "" : Holds(targetId) ? targetId : $"{VariantOf(targetId)}";

        private int PlaceOf(string targetId) => Plan.Targets.Select((t, i) => (t.Id, i)).First(t => t.Id == targetId).i;
    }
}
