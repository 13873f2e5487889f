using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Recipes;

namespace WorkPlanSim.Simulation.Samples;

/// <summary>
/// Tells trial by trial what was drawn for all that touches some targets, and whether they were met: the very trials of
/// a run of the first scenario. Only these targets and what they depend on are simulated. Thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// Columns are values in the measure of the plan: money, posts, shares. What is drawn once is one column. A season's
/// workable shares (for targets that go by its anomaly, the anomaly), the people at work, and a target's own noise are
/// a column for each period up to the last deadline, and one for their mean over these. Of a fund there is what has
/// arrived by the end of each period, beside the share that comes true, the delay and the clawback that make it; of a team the
/// mean of what makes the people at work: presence, filled posts, people away for each cause. What is certain has no
/// column; one whose values are all the same may be left.
/// </para>
/// <para>Correlated inputs are as correlated here as they are in the run: so one may seem to do what another does.</para>
/// </remarks>
public sealed class TrialSampler
{
    private readonly ConcurrentBag<SampleTaker> _takers = [];
    private readonly ModelRecipe _recipe;

    internal TrialSampler(ModelRecipe recipe, ImmutableArray<string> targets)
    {
        (_recipe, Targets) = (recipe, targets);
        var first = new SampleTaker(recipe, targets);
        Columns = first.Columns;
        _takers.Add(first);
    }

    /// <summary>Gets the ids of the targets.</summary>
    public ImmutableArray<string> Targets { get; }

    /// <summary>Gets what the columns hold: of seasons, teams, funds and targets, in the plan's order.</summary>
    public ImmutableArray<SampleColumn> Columns { get; }

    /// <summary>Simulates a block of trials, and tells what they drew.</summary>
    /// <param name="block">The block, from 0.</param>
    /// <param name="trials">How many of its trials, 1 to <see cref="Model.BlockLength"/>.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such block, or it has no such trials.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public BlockSample Sample(int block, int trials, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trials, Model.BlockLength);
        if (!_takers.TryTake(out var taker))
        {
            taker = new SampleTaker(_recipe, Targets);
        }

        try
        {
            return taker.Take(block, trials, cancellationToken);
        }
        finally
        {
            _takers.Add(taker);
        }
    }
}
