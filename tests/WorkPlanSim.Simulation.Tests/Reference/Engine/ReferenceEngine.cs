using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;
using WorkPlanSim.Simulation.Tests.Reference.Processes;

namespace WorkPlanSim.Simulation.Tests.Reference.Engine;

/// <summary>The definition of the model in double precision, one trial after the other: what the engine must give, but for rounding.</summary>
internal sealed class ReferenceEngine
{
    private readonly ModelRecipe _recipe;
    private readonly BlockDraws _draws;
    private readonly FundPath[] _funds;
    private readonly TeamPath[] _teams;
    private readonly SeasonPath[] _seasons;
    private readonly MoneyTransfer[] _transfers;
    private readonly Process[] _processes;

    internal ReferenceEngine(ModelRecipe recipe, int length)
    {
        var periods = recipe.Calendar.Count;
        _recipe = recipe;
        _draws = new BlockDraws(new DrawSource(recipe.Seed), recipe.Inputs, periods, length);
        _funds = [.. recipe.Funds.Select(f => new FundPath(f, recipe.Inputs, recipe.Laws, periods, length))];
        _teams = [.. recipe.Teams.Select(t => new TeamPath(t, recipe.Calendar, recipe.Inputs, recipe.Laws, length))];
        _seasons = [.. recipe.Seasons.Select(s => new SeasonPath(s, recipe.Inputs, periods, length))];
        _transfers = [.. recipe.Transfers.Select(t => new MoneyTransfer(t.Period, t.Amount, _funds[t.Fund], length))];
        _processes = new Process[recipe.Variants.Count];
        foreach (var variant in recipe.BuildOrder())
        {
            _processes[variant] = Build(recipe.Variants[variant], length);
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
        Array.ForEach(_funds, f => f.Fill(_draws));
        Array.ForEach(_teams, t => t.Fill(_draws));
        Array.ForEach(_seasons, s => s.Fill(_draws));
        foreach (var group in _recipe.Groups)
        {
            Run(group);
        }
    }

    private void Run(int[] group)
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

            foreach (var variant in group)
            {
                _processes[variant].Step(period);
            }
        }
    }

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
            new LabourPool([.. variant.Teams.Select(t => new TeamSource(_teams[t.Team], t.Posts))], length),
            [.. variant.Predecessors.Select(p => _processes[p.Variant].Outcome.Reached(p.Share))],
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
                [.. variant.Parts.Select(p => (_processes[p].Outcome.Finish, _recipe.Variants[p].Target.Deadline.Index))]),
            _ => throw new ArgumentException($"No process for {variant.Target.GetType()}.", nameof(variant)),
        };
    }
}
