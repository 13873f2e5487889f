using System.Runtime.InteropServices;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Processes;
using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Rules;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>The paths and processes of one model for one thread: allocated once, used for block after block.</summary>
internal sealed class Workspace
{
    private readonly ModelRecipe _recipe;
    private readonly WorldBlock _block;
    private readonly PathBook _book;
    private readonly Dictionary<Fund, FundPath> _funds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Team, TeamPath> _teams = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Season, SeasonPaths> _seasons = new(ReferenceEqualityComparer.Instance);
    private readonly MoneyTransfer?[] _transfers;
    private readonly Process?[] _processes;
    private readonly RuleProcess[][] _rules;
    private readonly int[] _groups;
    private readonly int[][] _lastUses;
    private readonly RecordPool _records;
    private readonly DriverCounter? _drivers;

    /// <summary>Makes a workspace for all of a model.</summary>
    /// <param name="recipe">The model.</param>
    internal Workspace(ModelRecipe recipe)
        : this(recipe, [.. Enumerable.Range(0, recipe.Groups.Count)], countsDrivers: true, new RowPool())
    {
    }

    /// <summary>Makes a workspace for a part of a model; only what that part needs is built.</summary>
    /// <param name="recipe">The model.</param>
    /// <param name="groups">The groups to run, in order, each after those that it depends on.</param>
    /// <param name="countsDrivers">Whether the drivers are counted too.</param>
    /// <param name="rows">Rows to work in, which nobody else uses meanwhile.</param>
    internal Workspace(ModelRecipe recipe, int[] groups, bool countsDrivers, RowPool rows)
    {
        var periods = recipe.Calendar.Count;
        (_recipe, _groups) = (recipe, groups);
        _book = new PathBook(recipe.Cache, recipe.World);
        _transfers = new MoneyTransfer?[recipe.Transfers.Count];
        _processes = new Process?[recipe.Variants.Count];
        _drivers = countsDrivers ? CounterOf(recipe.First) : null;
        foreach (var variant in groups.SelectMany(g => recipe.Groups[g].Variants))
        {
            ProcessAt(variant);
        }

        _rules = Array.ConvertAll(groups, g => Array.ConvertAll(recipe.Groups[g].Rules, r => RuleProcess.Of(r, ProcessOf)));
        _lastUses = LastUses();
        _records = new RecordPool(periods);
        _block = new WorldBlock(
            new NormalSource(recipe.Seed, recipe.Sampling),
            recipe.Inputs.Structure is { } structure ? new CorrelatedNormals(recipe.Inputs, structure, periods) : null,
            rows,
            periods);
        _block.Prepare(_book.Count);
    }

    /// <summary>Gets who looks on; null for nobody.</summary>
    internal IBlockObserver? Observer { get; init; }

    /// <summary>Gives the trials of the block run last in which a variant was met.</summary>
    /// <param name="variant">A variant that it ran.</param>
    /// <returns>A bit for each trial. Shape [words].</returns>
    internal ulong[] MetOf(int variant) => _processes[variant]!.Met;

    /// <summary>Gives what a variant is run by.</summary>
    /// <param name="variant">A variant that it runs.</param>
    /// <returns>Its process.</returns>
    internal Process ProcessOf(int variant) => _processes[variant]!;

    /// <summary>Gives the path of a fund.</summary>
    /// <param name="fund">The fund, as it is under one of the scenarios.</param>
    /// <returns>The path.</returns>
    internal FundPath PathOf(Fund fund)
    {
        var periods = _recipe.Calendar.Count;
        ref var path = ref CollectionsMarshal.GetValueRefOrAddDefault(_funds, fund, out _);
        return path ??= _book.Add(new FundPath(fund, new FundDraws(fund, _recipe.Inputs, _recipe.Laws, periods), periods));
    }

    /// <summary>Gives the path of a team.</summary>
    /// <param name="team">The team, as it is under one of the scenarios.</param>
    /// <returns>The path.</returns>
    internal TeamPath PathOf(Team team)
    {
        ref var path = ref CollectionsMarshal.GetValueRefOrAddDefault(_teams, team, out _);
        return path ??= _book.Add(TeamPath.Of(team, _recipe.Calendar, _recipe.Inputs, _recipe.Laws));
    }

    /// <summary>Gives the paths of a season.</summary>
    /// <param name="season">The season, as it is under one of the scenarios.</param>
    /// <returns>The paths.</returns>
    internal SeasonPaths PathsOf(Season season)
    {
        ref var paths = ref CollectionsMarshal.GetValueRefOrAddDefault(_seasons, season, out _);
        return paths ??= BuildSeason(season);
    }

    /// <summary>Simulates a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="trials">How many of its trials count.</param>
    /// <param name="tally">What its trials are added to.</param>
    /// <param name="cancellationToken">Ends it between two targets.</param>
    internal void Simulate(int block, int trials, TallyParts tally, CancellationToken cancellationToken)
    {
        _block.Begin(block, trials);
        try
        {
            Observer?.Begin(_block);
            if (_drivers is not null)
            {
                _drivers.Count(_block, tally.Drivers);
                Observer?.ObserveDrivers(_drivers.RowsOf(_block));
            }

            for (var place = 0; place < _groups.Length; place++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Run(_recipe.Groups[_groups[place]].Variants, _rules[place], tally.Variants);
                Array.ForEach(_lastUses[place], _block.Release);
            }
        }
        finally
        {
            _block.End();
        }
    }

    private void Run(int[] group, RuleProcess[] rules, IReadOnlyList<VariantTally?> tallies)
    {
        foreach (var variant in group)
        {
            _processes[variant]!.Begin(_block, _records);
        }

        foreach (var rule in rules)
        {
            rule.Begin(_block);
        }

        for (var period = 0; period < _block.Periods; period++)
        {
            foreach (var variant in group)
            {
                _processes[variant]!.Give(period);
            }

            Act(rules, period);

            foreach (var variant in group)
            {
                _processes[variant]!.Step(period);
                Observer?.Observe(variant, period, _processes[variant]!);
            }
        }

        foreach (var variant in group)
        {
            _processes[variant]!.End(tallies[variant], _records);
        }
    }

    private void Act(RuleProcess[] rules, int period)
    {
        foreach (var rule in rules)
        {
            if (rule.ActsAt(period))
            {
                rule.Act(_block, period);
                Observer?.ObserveRule(rule, period);
            }
        }
    }

    /// <summary>Finds, for each group, the paths that no later group reads.</summary>
    private int[][] LastUses()
    {
        var last = new Dictionary<int, int>();
        for (var place = 0; place < _groups.Length; place++)
        {
            foreach (var path in _recipe.Groups[_groups[place]].Variants.SelectMany(v => _processes[v]!.Paths))
            {
                last[path.Index] = place;
            }
        }

        var byGroup = last.ToLookup(l => l.Value, l => l.Key);
        return [.. Enumerable.Range(0, _groups.Length).Select(place => byGroup[place].ToArray())];
    }

    private DriverCounter CounterOf(Plan plan) =>
        new([.. plan.Funds.Select(PathOf)], [.. plan.Teams.Select(PathOf)], [.. plan.Seasons.Select(PathsOf)]);

    private MoneyTransfer TransferAt(int place)
    {
        var transfer = _recipe.Transfers[place];
        return _transfers[place] ??= new MoneyTransfer(transfer.Period, transfer.Amount, PathOf(transfer.Fund));
    }

    /// <summary>Builds a process after those that it names; only money binds those of one group.</summary>
    private Process ProcessAt(int place) => _processes[place] ??= Build(_recipe.Variants[place]);

    private SeasonPaths BuildSeason(Season season)
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
                [.. variant.Funds.Select(f => new FundSource(PathOf(f.Fund), f.Amount, variant.ReviewedFunds.Contains(f.Fund.Id)))],
                [.. variant.Outgoing.Select(TransferAt)],
                [.. variant.Incoming.Select(t => (TransferAt(t), _recipe.Transfers[t].IsUnallocated))],
                variant.KeptAtYearEnd),
            new LabourPool(
            [
                .. variant.Teams.Select(t => new TeamSource(
                    PathOf(t.Team), t.Posts, variant.RecalledTeams.Contains(t.Team.Id) ? new Rows(1) : null)),
            ]),
            [.. variant.Predecessors.Select(p => ProcessAt(p.Variant).Outcome.Reached(p.Share))],
            variant.Seasons.ToDictionary(s => s.Id, s => PathsOf(s.Season), StringComparer.Ordinal),
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
                [.. variant.Parts.Select(p => (ProcessAt(p).Outcome, _recipe.Variants[p].Target.Deadline.Index))]),
            _ => throw new ArgumentException($"No process for {variant.Target.GetType()}.", nameof(variant)),
        };
    }
}
