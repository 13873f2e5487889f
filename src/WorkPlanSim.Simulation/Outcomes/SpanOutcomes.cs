using System.Diagnostics.CodeAnalysis;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Outcomes;

/// <summary>What is known of a span of trials of one world. Thread-safe.</summary>
/// <param name="firstBlock">The block with which it begins.</param>
/// <param name="trials">How many trials it has.</param>
internal sealed class SpanOutcomes(int firstBlock, int trials)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, GroupOutcome> _groups = new(StringComparer.Ordinal);
    private string? _driversKey;
    private DriverTally[] _drivers = [];
    private KnownScenario[] _scenarios = [];
    private long _numbers;
    private long _bytes;
    private bool _isGone;

    /// <summary>Gets the call that asked for it last.</summary>
    internal long LastUse { get; private set; }

    // What is held besides the groups.
    private long SharedBytes => _drivers.Sum(d => d.Bytes) + _scenarios.Sum(s => s.Tally.Bytes);

    /// <summary>Simulates what is not known.</summary>
    /// <param name="recipe">The model.</param>
    /// <param name="call">The number of the call, which grows.</param>
    /// <param name="rows">Rows to work in.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <param name="tally">What the trials add up to.</param>
    /// <param name="grown">How many bytes more it holds.</param>
    /// <returns>False if the span has been let go of, so that another must be made.</returns>
    internal bool TrySimulate(
        ModelRecipe recipe,
        long call,
        RowPool rows,
        CancellationToken cancellationToken,
        [NotNullWhen(true)] out Tally? tally,
        out long grown)
    {
        (tally, grown) = (null, 0L);
        while (!_lock.TryEnter(Patience))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        try
        {
            if (!_isGone)
            {
                var before = _bytes;
                tally = Simulate(recipe, call, rows, cancellationToken);
                grown = _bytes - before;
            }
        }
        finally
        {
            _lock.Exit();
        }

        return tally is not null;
    }

    /// <summary>Lets go of what calls before this one asked for, unless it is at work.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isGone">Whether nothing is left of it.</param>
    /// <returns>How many bytes fewer it holds.</returns>
    internal long Shrink(long call, out bool isGone)
    {
        isGone = false;
        if (!_lock.TryEnter())
        {
            return 0L;
        }

        try
        {
            var before = _bytes;
            foreach (var (key, outcome) in _groups.Where(g => g.Value.LastUse < call).ToList())
            {
                _groups.Remove(key);
                _bytes -= outcome.Bytes + key.Length;
            }

            isGone = _isGone |= LastUse < call;
            return before - (_isGone ? _bytes = 0L : _bytes);
        }
        finally
        {
            _lock.Exit();
        }
    }

    private Tally Simulate(ModelRecipe recipe, long call, RowPool rows, CancellationToken cancellationToken)
    {
        var plan = new SpanPlan(recipe, _groups, trials, ref _numbers);
        var driversKey = DriversKey(recipe);
        var drivers = driversKey == _driversKey
            ? _drivers
            : [.. Enumerable.Range(0, recipe.Shape.Drivers).Select(_ => new DriverTally(recipe.Calendar.Count))];
        plan.Simulate(firstBlock, trials, drivers == _drivers ? null : drivers, rows, cancellationToken);
        Keep(plan, call);

        var met = plan.Met();
        var tally = new Tally(recipe.Shape, [.. plan.Tallies()], [.. drivers]) { Trials = trials };
        new ScenarioCounter(recipe, trials).Count(met, trials, tally, _scenarios);
        _bytes -= SharedBytes;
        (_driversKey, _drivers) = (driversKey, drivers);
        _scenarios = [.. tally.Scenarios.Select((scenario, s) => new KnownScenario(
            [.. Enumerable.Range(0, recipe.Shape.Targets).Select(i => met[recipe.Shape.Variant(s, i)])], scenario))];
        _bytes += SharedBytes;
        return tally;
    }

    private void Keep(SpanPlan plan, long call)
    {
        LastUse = call;
        foreach (var (group, key) in plan.Missing)
        {
            _groups.Add(key, plan.Outcomes[group]);
            _bytes += plan.Outcomes[group].Bytes + key.Length;
        }

        foreach (var outcome in plan.Outcomes)
        {
            outcome.LastUse = call;
        }
    }

    private static string DriversKey(ModelRecipe recipe)
    {
        IEnumerable<object> drivers = [.. recipe.First.Funds, .. recipe.First.Teams, .. recipe.First.Seasons];
        return string.Join(' ', drivers.Select(Identity.Of));
    }
}
