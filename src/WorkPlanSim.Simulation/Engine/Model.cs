using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Replays;
using WorkPlanSim.Simulation.Samples;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>A plan under some scenarios, compiled for simulation.</summary>
/// <remarks>May be used from many threads at once; each thread that simulates takes a workspace of its own.</remarks>
public sealed class Model
{
    private readonly ConcurrentBag<BlockSimulator> _simulators = [];

    private Model(ModelRecipe recipe) => Recipe = recipe;

    /// <summary>Gets the number of trials in a full block; part of a result's identity, so never tuned at run time.</summary>
    public const int BlockLength = 1024;

    /// <summary>Gets the shape of its tallies.</summary>
    public TallyShape Shape => Recipe.Shape;

    /// <summary>Gets what is simulated.</summary>
    internal ModelRecipe Recipe { get; }

    /// <summary>Compiles a plan under scenarios.</summary>
    /// <param name="plan">A consistent plan.</param>
    /// <param name="scenarios">At least one, without faults; the others are held against the first.</param>
    /// <param name="seed">The seed: the same seed gives the same world.</param>
    /// <param name="cache">Keeps what is drawn from one model to the next; null for none. It changes no result.</param>
    /// <param name="sampling">How the trials of a block share out what may happen.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">There is no scenario, or one does not fit the plan.</exception>
    public static Model Compile(
        Plan plan,
        ImmutableArray<Scenario> scenarios,
        ulong seed,
        DrawCache? cache = null,
        Sampling sampling = Sampling.Plain) => scenarios.IsDefaultOrEmpty
        ? throw new ArgumentException("There is no scenario to simulate.", nameof(scenarios))
        : new Model(ModelCompiler.Compile(plan, scenarios, seed, cache, sampling));

    /// <summary>Counts the blocks that so many trials make.</summary>
    /// <param name="trials">At least 1.</param>
    /// <returns>The blocks; the last may be shorter than <see cref="BlockLength"/>.</returns>
    public static int BlocksFor(int trials) => (trials + BlockLength - 1) / BlockLength;

    /// <summary>Simulates a block of trials.</summary>
    /// <param name="block">The block, from 0: trials <c>block × BlockLength</c> and on.</param>
    /// <param name="trials">How many of its trials, 1 to <see cref="BlockLength"/>.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>What they add up to.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Tally Simulate(int block, int trials, CancellationToken cancellationToken)
    {
        var tally = new Tally(Shape);
        SimulateInto(tally, block, trials, cancellationToken);
        return tally;
    }

    /// <summary>Simulates a block of trials and adds them to a tally, which is of no use if this ends early.</summary>
    /// <param name="tally">A tally of this model's shape.</param>
    /// <param name="block">The block, from 0: trials <c>block × BlockLength</c> and on.</param>
    /// <param name="trials">How many of its trials, 1 to <see cref="BlockLength"/>.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <exception cref="ArgumentException">The tally is of another shape.</exception>
    /// <exception cref="InvalidOperationException">The tally came from what is remembered.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public void SimulateInto(Tally tally, int block, int trials, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trials, BlockLength);
        tally.Check(Shape);
        Use(simulator =>
        {
            simulator.Simulate(block, trials, tally, cancellationToken);
            return tally;
        });
    }

    /// <summary>Simulates a block of trials, and counts in each how many of the counted targets every scenario meets.</summary>
    /// <remarks>The very trials of a run; less work than one, as nothing else is tallied.</remarks>
    /// <param name="block">The block, from 0: trials <c>block × BlockLength</c> and on.</param>
    /// <param name="trials">How many of its trials, 1 to <see cref="BlockLength"/>.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The counts. Shape [scenarios][trials].</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public int[][] CountMet(int block, int trials, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trials, BlockLength);
        return Use(simulator =>
        {
            int[][] counts = [.. Enumerable.Range(0, Shape.Scenarios).Select(_ => new int[trials])];
            simulator.CountMet(block, counts, cancellationToken);
            return counts;
        });
    }

    /// <summary>Simulates a span of trials, to be added to others elsewhere.</summary>
    /// <param name="firstBlock">The block with whose first trial the span begins, from 0.</param>
    /// <param name="trials">How many trials it has, at least 1.</param>
    /// <param name="betweenBlocks">Is called between two blocks; it may take its time, and use the model.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>What they add up to, as <see cref="Tally.ToBytes"/> writes it.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public byte[] SimulateToBytes(int firstBlock, int trials, Action betweenBlocks, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstBlock);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        return Use(simulator => simulator.Simulate(firstBlock, trials, betweenBlocks, cancellationToken));
    }

    /// <summary>
    /// Replays one trial under the first scenario: the very trial that a run of enough trials makes.
    /// </summary>
    /// <param name="trial">The trial, from 0 to below <see cref="Tally.MaxTrials"/>.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The trial, period by period.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public TrialReplay Replay(int trial, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trial);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(trial, Tally.MaxTrials);
        var (block, place) = Math.DivRem(trial, BlockLength);
        var observer = new ReplayObserver(Recipe, place);
        new BlockSimulator(Recipe, observer).Simulate(block, place + 1, new Tally(Shape), cancellationToken);
        return observer.Tell(trial);
    }

    /// <summary>Prepares to tell trial by trial what was drawn for all that touches some targets.</summary>
    /// <param name="targets">The ids of the targets, at least one.</param>
    /// <returns>Who tells it, of the first scenario.</returns>
    /// <exception cref="ArgumentException">There is no such target, or none at all.</exception>
    public TrialSampler Sampler(ImmutableArray<string> targets)
    {
        var known = Recipe.First.Targets.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        if (targets.IsDefaultOrEmpty || targets.FirstOrDefault(id => !known.Contains(id)) is not null)
        {
            throw new ArgumentException("There is no target to sample, or one that the plan does not have.", nameof(targets));
        }

        return new TrialSampler(Recipe, targets);
    }

    private T Use<T>(Func<BlockSimulator, T> simulate)
    {
        if (!_simulators.TryTake(out var simulator))
        {
            simulator = new BlockSimulator(Recipe);
        }

        try
        {
            return simulate(simulator);
        }
        finally
        {
            _simulators.Add(simulator);
        }
    }
}
