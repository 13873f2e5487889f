using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Processes;
using WorkPlanSim.Simulation.Tallies;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>The paths and processes of one model for one thread: allocated once, used for block after block.</summary>
internal sealed class Workspace
{
    private readonly ModelRecipe _recipe;
    private readonly WorldBlock _block;
    private readonly PathBook _book;
    private readonly FundPath[] _funds;
    private readonly TeamPath[] _teams;
    private readonly SeasonPaths[] _seasons;
    private readonly MoneyTransfer[] _transfers;
    private readonly Process[] _processes;
    private readonly int[][] _lastUses;
    private readonly RecordPool _records;
    private readonly ScenarioCounter _counter;
    private readonly DriverCounter _drivers;

    internal Workspace(ModelRecipe recipe)
    {
        var (calendar, inputs, laws) = (recipe.Calendar, recipe.Inputs, recipe.Laws);
        var periods = calendar.Count;
        _recipe = recipe;
        _book = new PathBook(recipe.Cache, $"{recipe.Seed:x} {periods} {recipe.Inputs.Key}");
        _funds = [.. recipe.Funds.Select(f => _book.Add(new FundPath(f, new FundDraws(f, inputs, laws, periods), periods)))];
        _teams = [.. recipe.Teams.Select(t => _book.Add(TeamPath.Of(t, calendar, inputs, laws)))];
        _seasons = [.. recipe.Seasons.Select(BuildSeason)];
        _transfers = [.. recipe.Transfers.Select(t => new MoneyTransfer(t.Period, t.Amount, _funds[t.Fund]))];
        _processes = new Process[recipe.Variants.Count];
        foreach (var variant in recipe.BuildOrder())
        {
            _processes[variant] = Build(recipe.Variants[variant]);
        }

        _lastUses = LastUses();
        _records = new RecordPool(periods);
        _block = new WorldBlock(
            new NormalSource(recipe.Seed),
            inputs.Structure is { } structure ? new CorrelatedNormals(inputs, structure, periods) : null,
            periods);
        _block.Prepare(_book.Count);
        _counter = new ScenarioCounter(recipe);
        _drivers = new DriverCounter(
            _funds.AsMemory(0, recipe.FirstDrivers.Funds),
            _teams.AsMemory(0, recipe.FirstDrivers.Teams),
            _seasons.AsMemory(0, recipe.FirstDrivers.Seasons));
    }

    /// <summary>Gets who looks on; null for nobody.</summary>
    internal IBlockObserver? Observer { get; init; }

    /// <summary>Simulates a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="trials">How many of its trials count.</param>
    /// <param name="tally">What its trials are added to.</param>
    /// <param name="cancellationToken">Ends it between two targets.</param>
    internal void Simulate(int block, int trials, Tally tally, CancellationToken cancellationToken)
    {
        _block.Begin(block, trials);
        try
        {
            _drivers.Count(_block, tally);
            Observer?.ObserveDrivers(_drivers.RowsOf(_block));
            for (var group = 0; group < _recipe.Groups.Count; group++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Run(_recipe.Groups[group], tally);
                Array.ForEach(_lastUses[group], _block.Release);
            }
        }
        finally
        {
            _block.End();
        }

        _counter.Count(_processes, trials, tally);
        tally.Trials += trials;
    }

    private void Run(int[] group, Tally tally)
    {
        foreach (var variant in group)
        {
            _processes[variant].Begin(_block, _records);
        }

        for (var period = 0; period < _block.Periods; period++)
        {
            foreach (var variant in group)
            {
                _processes[variant].Give(period);
            }

            foreach (var variant in group)
            {
                _processes[variant].Step(period);
                Observer?.Observe(variant, period, _processes[variant]);
            }
        }

        foreach (var variant in group)
        {
            _processes[variant].End(tally.Variants[variant], _records);
        }
    }

    /// <summary>Finds, for each group, the paths that no later group reads.</summary>
    private int[][] LastUses()
    {
        var last = new Dictionary<int, int>();
        for (var group = 0; group < _recipe.Groups.Count; group++)
        {
            foreach (var path in _recipe.Groups[group].SelectMany(v => _processes[v].Paths))
            {
                last[path.Index] = group;
            }
        }

        var byGroup = last.ToLookup(l => l.Value, l => l.Key);
        return [.. Enumerable.Range(0, _recipe.Groups.Count).Select(group => byGroup[group].ToArray())];
    }

    private SeasonPaths BuildSeason(Domain.Drivers.Season season)
    {
        var input = _recipe.Inputs.PerPeriod(PlanInputs.OfSeason(season.Id), season.Persistence);
        var anomaly = _book.Add(new AnomalyPath(season, input, _recipe.Calendar.Count));
        return new SeasonPaths(anomaly, _book.Add(new WorkablePath(season, anomaly)));
    }

    private Process Build(VariantRecipe variant)
    {
        var inputs = new ProcessInputs(
            variant.Target,
            _recipe.Calendar,
            new CashAccount(
                [.. variant.Funds.Select(f => new FundSource(_funds[f.Fund], f.Amount))],
                [.. variant.Outgoing.Select(t => _transfers[t])],
                [.. variant.Incoming.Select(t => (_transfers[t], _recipe.Transfers[t].IsUnallocated))],
                variant.KeptAtYearEnd),
            new LabourPool([.. variant.Teams.Select(t => new TeamSource(_teams[t.Team], t.Posts))]),
            [.. variant.Predecessors.Select(p => _processes[p.Variant].Outcome.Reached(p.Share))],
            variant.Seasons.ToDictionary(s => s.Id, s => _seasons[s.Season], StringComparer.Ordinal),
            _recipe.Inputs,
            _recipe.Laws,
            _book);
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
                [.. variant.Parts.Select(p => (_processes[p].Outcome, _recipe.Variants[p].Target.Deadline.Index))]),
            _ => throw new ArgumentException($"No process for {variant.Target.GetType()}.", nameof(variant)),
        };
    }
}
