using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>Compiles a plan under scenarios: finds what differs, so that nothing is simulated twice.</summary>
internal sealed class ModelCompiler
{
    private readonly List<VariantRecipe> _variants = [];
    private readonly List<TransferRecipe> _transfers = [];
    private readonly List<GroupRecipe> _groups = [];
    private readonly Dictionary<string, int[]> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _transferPlaces = new(StringComparer.Ordinal);

    internal static ModelRecipe Compile(
        Plan plan, ImmutableArray<Scenario> scenarios, ulong seed, DrawCache? cache, Sampling sampling)
    {
        cache?.BeginModel();
        var plans = scenarios.Select(s => Apply(plan, s)).ToList();
        var compiler = new ModelCompiler();
        var variantOf = plans.SelectMany(compiler.CompileScenario).ToImmutableArray();
        var shape = new TallyShape(plan.Calendar.Count, plan.Targets.Length, compiler._variants.Count, variantOf, DriverCount(plans[0]))
        {
            Sampling = sampling,
        };
        return new ModelRecipe(plan.Calendar, seed, sampling, new InputDraws(plan), shape)
        {
            Cache = cache,
            First = plans[0],
            Variants = compiler._variants,
            Transfers = compiler._transfers,
            Groups = compiler._groups,
            Mandatory = [.. plans.Select(p => p.Targets.Select(t => t.Mandatory).ToArray())],
            Weights = [.. plans.Select(p => p.Targets.Select(t => t.Weight).ToArray())],
        };
    }

    private static int DriverCount(Plan plan) => plan.Funds.Length + plan.Teams.Length + plan.Seasons.Length;

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
        var index = new PlanIndex(plan);
        var variants = new int[plan.Targets.Length];
        Array.Fill(variants, -1);
        foreach (var group in TargetGraph.Groups(index))
        {
            var scope = new GroupScope(index, group, variants);
            var inputs = Array.ConvertAll(group, i => TargetInputs.Of(index, plan.Targets[i]));
            var key = scope.Key(inputs);
            if (!_known.TryGetValue(key.InModel, out var known))
            {
                known = [.. group.Select((_, i) => _variants.Count + i)];
                _known.Add(key.InModel, known);
                Assign(variants, group, known);
                _groups.Add(new GroupRecipe(known, key, scope.RuleRecipes()));
                AddVariants(scope, inputs);
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

    private void AddVariants(GroupScope scope, TargetInputs[] inputs)
    {
        var transfers = Transfers(scope);
        foreach (var variant in inputs.Select(i => i.Variant))
        {
            var target = variant.Target;
            _variants.Add(WithRules(scope, variant) with
            {
                Predecessors = [.. target.After.Select(p => (scope.VariantOf(p.TargetId), p.Share))],
                Parts = target is CompositeTarget composite ? [.. composite.Of.Select(scope.VariantOf)] : [],
                Outgoing = [.. transfers.Where(m => m.Move.From == target.Id).Select(m => m.Place)],
                Incoming = [.. transfers.Where(m => m.Move.To == target.Id).Select(m => m.Place)],
            });
        }
    }

    private static VariantRecipe WithRules(GroupScope scope, VariantRecipe variant)
    {
        if (scope.Rules.Length == 0)
        {
            return variant;
        }

        var place = scope.Index.PlaceOf(variant.Target.Id);
        var rules = scope.Rules.Where(r => r.Targets.Contains(place)).Select(r => r.Rule).ToList();
        return variant with
        {
            ReviewedFunds = [.. rules.OfType<StandingRule.Review>().Select(r => r.FundId)],
            RecalledTeams = [.. rules.OfType<StandingRule.Recall>().Select(r => r.TeamId)],
        };
    }

    private List<(DatedMove.OfMoney Move, int Place)> Transfers(GroupScope scope) =>
    [
        .. scope.Index.Plan.DatedMoves.OfType<DatedMove.OfMoney>()
            .Where(m => m.Amount > Money.Zero)
            .Where(m => scope.Holds(m.From) || scope.Holds(m.To))
            .GroupBy(m => m)
            .SelectMany(same => same.Select((m, occurrence) => (Move: m, Place: AddTransfer(scope, m, occurrence))))
            .OrderBy(m => m.Move.At),
    ];

    /// <summary>Adds a transfer, or finds the one that the giver's group has made of the same move.</summary>
    private int AddTransfer(GroupScope scope, DatedMove.OfMoney move, int occurrence)
    {
        var giver = move.From is { } from ? scope.VariantOf(from) : -1;
        var key = $"{giver} {(giver < 0 ? _transfers.Count : occurrence)} {move} {move.Amount.Amount}";
        if (!_transferPlaces.TryGetValue(key, out var place))
        {
            place = _transfers.Count;
            _transferPlaces.Add(key, place);
            var fund = scope.Index.Fund(move.FundId);
            _transfers.Add(new TransferRecipe(move.At.Index, move.Amount.ToDouble(), fund, giver < 0));
        }

        return place;
    }
}
