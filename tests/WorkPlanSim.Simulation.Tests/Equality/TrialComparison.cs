using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Processes;
using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Tests.Reference.Engine;

namespace WorkPlanSim.Simulation.Tests.Equality;

/// <summary>Holds each trial of the engine, period by period, against the definition.</summary>
/// <remarks>
/// A number that lies within rounding of a step (a Poisson count, a threshold, a tie between two bottlenecks) may fall to the other
/// side; from there on the trial is another, and where it was a driver's number, for all of its targets. So trials that differ are
/// counted, and must be few.
/// </remarks>
internal sealed class TrialComparison : IBlockObserver
{
    // Sums over a year of weeks gather some of it.
    private const double Rounding = 1e-3;

    private readonly Reference.Processes.Process[] _expected;
    private readonly HashSet<(int Variant, int Trial)> _different = [];
    private readonly HashSet<(int Variant, int Trial)> _otherCause = [];
    private readonly int _trials;

    private TrialComparison(ReferenceEngine reference, int trials) =>
        (_expected, _trials) = ([.. reference.Processes], trials);

    /// <summary>Gets the first difference found; null for none.</summary>
    internal string? First { get; private set; }

    /// <summary>Gets the trials in which some target differs.</summary>
    internal int Different => _different.DistinctBy(d => d.Trial).Count();

    internal int OtherCause => _otherCause.Count;

    internal int Trials => _trials;

    internal int All => _expected.Length * _trials;

    internal static TrialComparison Of(ModelRecipe recipe, int block, int trials)
    {
        var reference = new ReferenceEngine(recipe, Model.BlockLength);
        reference.Simulate(block * Model.BlockLength, trials);
        var comparison = new TrialComparison(reference, trials);
        var tally = new WorkPlanSim.Simulation.Tallies.Tally(recipe.Shape);
        new BlockSimulator(recipe, comparison).Simulate(block, trials, tally, CancellationToken.None);
        return comparison;
    }

    public void Observe(int variant, int period, Process process)
    {
        var expected = _expected[variant];
        for (var k = 0; k < _trials; k++)
        {
            if (_different.Contains((variant, k)))
            {
                continue;
            }

            Check("attainment", variant, period, k, expected.AttainmentOf(period, k), process.State.Row(StateRow.Attainment)[k]);
            CheckFinish(variant, period, k, process);
            if (period == expected.Periods - 1)
            {
                CheckEnd(variant, period, k, process);
            }

            var isTie = IsTrace(expected.Labour.Present[k]) || IsTrace(process.State.Row(StateRow.Present)[k]);
            if (!isTie && expected.CauseOf(period, k) != process.CauseOf(period, k) && _otherCause.Add((variant, k)))
            {
                First ??= $"variant {variant} period {period} trial {k}: {process.CauseOf(period, k)} for {expected.CauseOf(period, k)}";
            }
        }
    }

    // What rounding leaves of people who are all away is somebody to the one and nobody to the other.
    private static bool IsTrace(double labour) => labour is > 0.0 and < 1e-5;

    private void CheckFinish(int variant, int period, int trial, Process process)
    {
        var isDone = (process.Outcome.DoneBy(period)[trial / 64] >> (trial % 64) & 1UL) != 0;
        Check("done", variant, period, trial, _expected[variant].Outcome.Finish[trial] <= period ? 1.0 : 0.0, isDone ? 1.0 : 0.0);
    }

    private void CheckEnd(int variant, int period, int trial, Process process)
    {
        var (expected, state) = (_expected[variant], process.State);
        Check("cash", variant, period, trial, expected.Cash.Stock[trial], state.Row(StateRow.Cash)[trial]);
        Check("spent", variant, period, trial, expected.Cash.Spent[trial], state.Row(StateRow.Spent)[trial]);
        Check("used", variant, period, trial, expected.Labour.Used[trial], state.Row(StateRow.Used)[trial]);
        Check("idle", variant, period, trial, expected.Labour.Idle[trial], state.Row(StateRow.Idle)[trial]);
        Check("shortfall", variant, period, trial, expected.Shortfall[trial], state.Row(StateRow.Shortfall)[trial]);
    }

    private void Check(string what, int variant, int period, int trial, double expected, double actual)
    {
        if (Math.Abs(expected - actual) > Rounding * Math.Max(1.0, Math.Abs(expected)) && _different.Add((variant, trial)))
        {
            First ??= $"{what} of variant {variant} in period {period}, trial {trial}: {actual:R} for {expected:R}";
        }
    }
}
