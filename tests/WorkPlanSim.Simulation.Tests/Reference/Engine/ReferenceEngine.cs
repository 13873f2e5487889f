using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;
using WorkPlanSim.Simulation.Tests.Reference.Processes;
using WorkPlanSim.Simulation.Tests.Reference.Rules;

namespace WorkPlanSim.Simulation.Tests.Reference.Engine;

/// <summary>The definition of the model in double precision, one trial after the other: what the engine must give, but for rounding.</summary>
internal sealed class ReferenceEngine
{
    private readonly ModelRecipe _recipe;
    private readonly BlockDraws _draws;
    private readonly Dictionary<Fund, FundPath> _funds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Team, TeamPath> _teams = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Season, SeasonPath> _seasons = new(ReferenceEqualityComparer.Instance);
    private readonly MoneyTransfer[] _transfers;
    private readonly Process[] _processes;

    internal ReferenceEngine(ModelRecipe recipe, int length)
    {
        var periods = recipe.Calendar.Count;
        _recipe = recipe;
        _draws = new BlockDraws(new DrawSource(recipe.Seed, recipe.Sampling), recipe.Inputs, periods, length);
        foreach (var fund in recipe.Variants.SelectMany(v => v.Funds).Select(f => f.Fund).Concat(recipe.Transfers.Select(t => t.Fund)))
        {
            _funds.TryAdd(fund, new FundPath(fund, recipe.Inputs, recipe.Laws, periods, length));
        }

        foreach (var (team, _) in recipe.Variants.SelectMany(v => v.Teams))
        {
            _teams.TryAdd(team, new TeamPath(team, recipe.Calendar, recipe.Inputs, recipe.Laws, length));
        }

        foreach (var (_, season) in recipe.Variants.SelectMany(v => v.Seasons))
        {
            _seasons.TryAdd(season, new SeasonPath(season, recipe.Inputs, periods, length));
        }

        _transfers = [.. recipe.Transfers.Select(t => new MoneyTransfer(t.Period, t.Amount, _funds[t.Fund], length))];
        _processes = new Process[recipe.Variants.Count];
        for (var variant = 0; variant < _processes.Length; variant++)
        {
            ProcessAt(variant, length);
        }
    }

    /// <summary>Gets the processes. Shape [variants].</summary>
    internal IReadOnlyList<Process> Processes => _processes;

    /// <summary>Simulates a block.</summary>
    /// <param name="firstTrial">Its first trial.</param>
    /// <param name="trials">How many it has.</param>
    internal void Simulate(int firstTrial, int trials)
    {
        _draws.Begin(firstTrial, trials);
        foreach (var fund in _funds.Values)
        {
            fund.Fill(_draws);
        }

        foreach (var team in _teams.Values)
        {
            team.Fill(_draws);
        }

        foreach (var season in _seasons.Values)
        {
            season.Fill(_draws);
        }

        foreach (var group in _recipe.Groups)
        {
            Run(group.Variants, [.. group.Rules.Select(RuleOf)]);
        }
    }

    private IRule RuleOf(RuleRecipe recipe) => recipe.Rule switch
    {
        StandingRule.Review review => new FundReview(review, Array.ConvertAll(recipe.Variants, v => _processes[v])),
        StandingRule.Recall recall => new PostRecall(recall, Array.ConvertAll(recipe.Variants, v => _processes[v])),
        _ => throw new ArgumentException($"No such rule: {recipe.Rule}.", nameof(recipe)),
    };

    private void Run(int[] group, IRule[] rules)
    {
        foreach (var variant in group)
        {
            _processes[variant].Begin(_draws);
        }

        for (var period = 0; period < _draws.Periods; period++)
        {
            foreach (var variant in group)
            {
                _processes[variant].Give(period);
            }

            foreach (var rule in rules)
            {
                rule.Act(period, _draws.Trials);
            }

            foreach (var variant in group)
            {
                _processes[variant].Step(period);
            }
        }
    }

    /// <summary>Builds a process after those that it names; only money binds those of one group.</summary>
    private Process ProcessAt(int variant, int length) => _processes[variant] ??= Build(_recipe.Variants[variant], length);

    private Process Build(VariantRecipe variant, int length)
    {
        var cash = new CashAccount(
            [.. variant.Funds.Select(f => new FundSource(_funds[f.Fund], f.Amount))],
            [.. variant.Outgoing.Select(t => _transfers[t])],
            [.. variant.Incoming.Select(t => (_transfers[t], _recipe.Transfers[t].IsUnallocated))],
            variant.KeptAtYearEnd,
            length);
        var inputs = new ProcessInputs(
            variant.Target,
            _recipe.Calendar,
            cash,
            new LabourPool(
            [
                .. variant.Teams.Select(t => new TeamSource(
                    _teams[t.Team], t.Posts, variant.RecalledTeams.Contains(t.Team.Id) ? new double[length] : null)),
            ],
            length),
            [.. variant.Predecessors.Select(p => ProcessAt(p.Variant, length).Outcome.Reached(p.Share))],
            variant.Seasons.ToDictionary(s => s.Id, s => _seasons[s.Season], StringComparer.Ordinal),
            _recipe.Inputs,
            _recipe.Laws,
            length);
        return variant.Target switch
        {
            DeliverTarget target => new DeliverProcess(inputs, target),
            ClearTarget target => new ClearProcess(inputs, target),
            MaintainTarget target => new MaintainProcess(inputs, target),
            PreventTarget target => new PreventProcess(inputs, target),
            GrowTarget target => new GrowProcess(inputs, target),
            PassTarget target => new PassProcess(inputs, target),
            MilestoneTarget target => new MilestoneProcess(inputs, target),
            CompositeTarget target => new CompositeProcess(
                inputs,
                target,
                [.. variant.Parts.Select(p => (ProcessAt(p, length).Outcome.Finish, _recipe.Variants[p].Target.Deadline.Index))]),
            _ => throw new ArgumentException($"No process for {variant.Target.GetType()}.", nameof(variant)),
        };
    }
}
