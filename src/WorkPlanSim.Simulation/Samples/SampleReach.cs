using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Recipes;

namespace WorkPlanSim.Simulation.Samples;

/// <summary>Finds all that touches some targets under the first scenario: other targets that they depend on, drivers.</summary>
internal sealed class SampleReach
{
    private readonly ModelRecipe _recipe;

    internal SampleReach(ModelRecipe recipe, ImmutableArray<string> targets)
    {
        _recipe = recipe;
        Sampled =
        [
            .. targets.Select(id => recipe.First.Targets.Index().First(t => t.Item.Id == id).Index)
                .Select(target => recipe.Shape.Variant(0, target)),
        ];
        Groups = GroupsOf(Sampled);
        Variants = [.. Groups.SelectMany(g => recipe.Groups[g].Variants).Order()];
    }

    /// <summary>Gets the variants of the targets, in their order.</summary>
    internal int[] Sampled { get; }

    /// <summary>Gets the groups of these and of all that they depend on, each after what it depends on.</summary>
    internal int[] Groups { get; }

    /// <summary>Gets the variants of those groups.</summary>
    internal int[] Variants { get; }

    /// <summary>Gets the funds that give them money, in the plan's order.</summary>
    internal IEnumerable<Fund> Funds
    {
        get
        {
            var given = Recipes.SelectMany(v => v.Funds.Select(f => f.Fund)
                .Concat(v.Incoming.Select(t => _recipe.Transfers[t].Fund))).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
            return _recipe.First.Funds.Where(f => given.Contains(f.Id));
        }
    }

    /// <summary>Gets the teams that work for them, in the plan's order.</summary>
    internal IEnumerable<Team> Teams
    {
        get
        {
            var given = Recipes.SelectMany(v => v.Teams.Select(t => t.Team.Id)).ToHashSet(StringComparer.Ordinal);
            return _recipe.First.Teams.Where(t => given.Contains(t.Id));
        }
    }

    /// <summary>Gets the seasons that they go by, in the plan's order, and whether by the anomaly itself; some by both.</summary>
    internal IEnumerable<(Season Season, bool ByAnomaly)> Seasons
    {
        get
        {
            var used = Recipes.SelectMany(v => v.Seasons.Where(_ => ByAnomaly(v.Target) is not null)
                .Select(s => (s.Id, ByAnomaly(v.Target) ?? false))).ToHashSet();
            return _recipe.First.Seasons
                .SelectMany(s => new[] { (Season: s, ByAnomaly: false), (Season: s, ByAnomaly: true) })
                .Where(s => used.Contains((s.Season.Id, s.ByAnomaly)));
        }
    }

    private IEnumerable<VariantRecipe> Recipes => Variants.Select(v => _recipe.Variants[v]);

    /// <summary>Tells what of a season a target goes by: the anomaly or what it leaves workable; null for neither.</summary>
    private static bool? ByAnomaly(Target target) => target switch
    {
        MaintainTarget t => t.SeasonEffect.Equals(0.0) ? null : true,
        PreventTarget t => t.SeasonEffect.Equals(0.0) ? null : true,
        GrowTarget or CompositeTarget => null,
        _ => false,
    };

    private int[] GroupsOf(int[] variants)
    {
        var groupOf = _recipe.Groups.Index().SelectMany(g => g.Item.Variants.Select(v => (Variant: v, Group: g.Index)))
            .ToDictionary(g => g.Variant, g => g.Group);
        var isRun = new bool[_recipe.Groups.Count];
        void Add(int group)
        {
            if (!isRun[group])
            {
                isRun[group] = true;
                Array.ForEach(_recipe.Groups[group].Key.Before, v => Add(groupOf[v]));
            }
        }

        Array.ForEach(variants, v => Add(groupOf[v]));
        return [.. Enumerable.Range(0, isRun.Length).Where(g => isRun[g])];
    }
}
