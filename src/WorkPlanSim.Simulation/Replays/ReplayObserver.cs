using System.Collections.Immutable;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Processes;
using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Rules;

namespace WorkPlanSim.Simulation.Replays;

/// <summary>Looks on while a block is simulated, and notes all of one of its trials.</summary>
/// <param name="recipe">What is simulated.</param>
/// <param name="trial">The trial's place in the block.</param>
internal sealed class ReplayObserver(ModelRecipe recipe, int trial) : IBlockObserver
{
    private readonly int _periods = recipe.Calendar.Count;
    private readonly Notes[] _notes = [.. recipe.Variants.Select(_ => new Notes(recipe.Calendar.Count))];
    private readonly List<(RuleRecipe Rule, int Period, double[] Moved)> _acts = [];
    private ImmutableArray<ImmutableArray<double>> _drivers = [];

    /// <inheritdoc/>
    public void ObserveDrivers(IReadOnlyList<Rows> drivers) => _drivers = [.. drivers.Select(NumbersOf)];

    /// <inheritdoc/>
    public void ObserveRule(RuleProcess rule, int period) =>
        _acts.Add((rule.Recipe, period, [.. rule.Moved.Select(m => (double)m.Row(0)[trial])]));

    /// <inheritdoc/>
    public void Observe(int variant, int period, Process process)
    {
        var (notes, state) = (_notes[variant], process.State);
        notes.Periods.Add(new PeriodReplay(
            state.Row(StateRow.Attainment)[trial],
            process.ProgressOf(period, trial),
            state.Row(StateRow.Cash)[trial],
            state.Row(StateRow.Spent)[trial],
            state.Row(StateRow.Present)[trial],
            state.Row(StateRow.Used)[trial],
            state.Row(StateRow.Idle)[trial],
            state.Row(StateRow.Open)[trial],
            process.CauseOf(period, trial)));
        if (LaneBits.IsSet(process.Outcome.DoneBy(period), trial))
        {
            notes.Finish ??= period;
        }

        if (period == _periods - 1)
        {
            notes.Shortfall = state.Row(StateRow.Shortfall)[trial];
            notes.Steps = process.StepFinishesOf(trial);
        }
    }

    /// <summary>Tells the trial under the first scenario.</summary>
    /// <param name="number">The trial's number in the run, from 0.</param>
    /// <returns>The trial.</returns>
    internal TrialReplay Tell(int number)
    {
        var (funds, teams) = (recipe.First.Funds.Length, recipe.First.Teams.Length);
        var variants = Enumerable.Range(0, recipe.Shape.Targets).Select(i => recipe.Shape.Variant(0, i));
        return new TrialReplay(
            number,
            _drivers[..funds],
            _drivers[funds..(funds + teams)],
            _drivers[(funds + teams)..],
            [.. variants.Select(TellTarget)])
        {
            RuleActs = [.. _acts.Select(a => TellAct(a.Rule, a.Period, a.Moved)).Where(a => !a.Parts.IsEmpty)],
        };
    }

    private RuleAct TellAct(RuleRecipe rule, int period, double[] moved)
    {
        // Under one scenario a target has one variant.
        var targets = Enumerable.Range(0, recipe.Shape.Targets).ToDictionary(i => recipe.Shape.Variant(0, i));
        return new RuleAct(
            rule.Number,
            period,
            [
                .. rule.Variants.Zip(moved, (variant, amount) => (variant, amount)).Where(m => m.amount != 0.0 && targets.ContainsKey(m.variant))
                    .Select(m => new RulePart(targets[m.variant], m.amount)),
            ]);
    }

    private TargetReplay TellTarget(int variant)
    {
        var notes = _notes[variant];
        var isMet = notes.Finish <= recipe.Variants[variant].Target.Deadline.Index;
        return new TargetReplay(
            notes.Periods.ToImmutable(), notes.Finish, isMet, isMet ? 0.0 : notes.Shortfall, notes.Steps);
    }

    private ImmutableArray<double> NumbersOf(Rows rows) =>
        [.. Enumerable.Range(0, _periods).Select(t => (double)rows.Row(t)[trial])];

    private sealed class Notes(int periods)
    {
        internal ImmutableArray<PeriodReplay>.Builder Periods { get; } =
            ImmutableArray.CreateBuilder<PeriodReplay>(periods);

        internal int? Finish { get; set; }

        internal double Shortfall { get; set; }

        internal ImmutableArray<double?> Steps { get; set; } = [];
    }
}
