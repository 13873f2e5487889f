using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Samples;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Trials;

/// <summary>
/// Makes trials of a plan's scenarios for questions that one run doesn't answer, on threads of this process or wherever it is told to. All
/// that is asked of one of these is on common random numbers. Thread-safe.
/// </summary>
/// <param name="plan">A consistent plan.</param>
/// <param name="seed">The seed of the world.</param>
/// <param name="trials">The trials of each run, from 1 to <see cref="Tally.MaxTrials"/>.</param>
/// <param name="threads">The threads that compute, at least 1. They change no result.</param>
public sealed class TrialRuns(Plan plan, ulong seed, int trials, int threads)
{
    private const long BytesOfDraws = 256L << 20;

    private readonly DrawCache _draws = new(BytesOfDraws);

    /// <summary>Gets the plan.</summary>
    public Plan Plan => plan;

    /// <summary>Gets the seed of the world.</summary>
    public ulong Seed => seed;

    /// <summary>Gets the trials of each run.</summary>
    public int Trials => trials;

    /// <summary>Gets the threads that compute.</summary>
    public int Threads => threads;

    /// <summary>Gets who is told, from any thread, how many trials of the run under way are done; null for nobody.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Gets who makes the trials; null for threads of this process.</summary>
    public ITrialMaker? Elsewhere { get; init; }

    /// <summary>Gives the same in another world, to look at a choice with trials that had no part in making it.</summary>
    /// <param name="freshSeed">The seed of that world.</param>
    /// <returns>Runs that share no draw with these.</returns>
    public TrialRuns InWorld(ulong freshSeed) => new(plan, freshSeed, trials, threads) { Progress = Progress, Elsewhere = Elsewhere };

    /// <summary>Gives the same of another plan, for questions that vary more than scenarios can.</summary>
    /// <param name="other">A consistent plan.</param>
    /// <returns>Runs with the same seed, trials and threads.</returns>
    public TrialRuns Over(Plan other) => new(other, seed, trials, threads) { Progress = Progress, Elsewhere = Elsewhere };

    /// <summary>Runs scenarios.</summary>
    /// <param name="scenarios">At least one, without faults; the others are held against the first.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>What all trials add up to.</returns>
    /// <exception cref="ArgumentException">There is no scenario, or one does not fit the plan.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Tally Run(ImmutableArray<Scenario> scenarios, CancellationToken cancellationToken)
    {
        if (Elsewhere is not null)
        {
            return Elsewhere.Run(plan, scenarios, seed, trials, Progress, cancellationToken);
        }

        var model = Model.Compile(plan, scenarios, seed, _draws);
        var sum = new Tally(model.Shape);
        var done = 0;
        Parallel.For(
            0,
            Model.BlocksFor(trials),
            Options(cancellationToken),
            () => new Tally(model.Shape),
            (block, _, part) =>
            {
                model.SimulateInto(part, block, LengthOf(block), cancellationToken);
                Progress?.Report(Interlocked.Add(ref done, LengthOf(block)));
                return part;
            },
            part =>
            {
                lock (sum)
                {
                    sum.Add(part);
                }
            });
        return sum;
    }

    /// <summary>Runs scenarios in other worlds, to learn from how these differ how far chance goes.</summary>
    /// <param name="scenarios">At least one, without faults; the others are held against the first.</param>
    /// <param name="seeds">The seeds of the worlds.</param>
    /// <param name="trialsOfWorld">The trials of each, from 1 to <see cref="Tally.MaxTrials"/>.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>What the trials of each world add up to.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ImmutableArray<Tally> RunInWorlds(
        ImmutableArray<Scenario> scenarios, ImmutableArray<ulong> seeds, int trialsOfWorld, CancellationToken cancellationToken)
    {
        // A world is small, so each keeps one thread busy; silos share out the trials of one world at a time.
        var tallies = new Tally[seeds.Length];
        Parallel.For(
            0,
            seeds.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Elsewhere is null ? threads : 1, CancellationToken = cancellationToken },
            world => tallies[world] = new TrialRuns(plan, seeds[world], trialsOfWorld, 1) { Elsewhere = Elsewhere }
                .Run(scenarios, cancellationToken));
        return [.. tallies];
    }

    /// <summary>Counts in each trial how many of the counted targets every scenario meets, in the very trials of a run.</summary>
    /// <param name="scenarios">At least one, without faults.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The counts, two bytes a scenario and trial. Shape [scenarios][trials].</returns>
    /// <exception cref="ArgumentException">There is no scenario, or one does not fit the plan.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public short[][] CountMet(ImmutableArray<Scenario> scenarios, CancellationToken cancellationToken)
    {
        short[][] counts = [.. scenarios.Select(_ => new short[trials])];
        if (Elsewhere is not null)
        {
            Elsewhere.CountMet(plan, scenarios, seed, counts, Progress, cancellationToken);
            return counts;
        }

        var model = Model.Compile(plan, scenarios, seed, _draws);
        var done = 0;
        Parallel.For(0, Model.BlocksFor(trials), Options(cancellationToken), block =>
        {
            var met = model.CountMet(block, LengthOf(block), cancellationToken);
            for (var scenario = 0; scenario < counts.Length; scenario++)
            {
                var there = counts[scenario].AsSpan(block * Model.BlockLength, LengthOf(block));
                for (var k = 0; k < there.Length; k++)
                {
                    there[k] = (short)met[scenario][k];
                }
            }

            Progress?.Report(Interlocked.Add(ref done, LengthOf(block)));
        });
        return counts;
    }

    /// <summary>Tells trial by trial what was drawn for all that touches some targets, in the very trials of a run.</summary>
    /// <param name="scenario">A scenario without faults.</param>
    /// <param name="targets">The ids of the targets, at least one.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The trials: eight bytes a column and trial, so tables of many targets and trials are large.</returns>
    /// <exception cref="ArgumentException">There is no such target, or the scenario does not fit the plan.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public TrialTable Sample(Scenario scenario, ImmutableArray<string> targets, CancellationToken cancellationToken)
    {
        var sampler = Model.Compile(plan, [scenario], seed, _draws).Sampler(targets);
        double[][] values = [.. sampler.Columns.Select(_ => new double[trials])];
        bool[][] met = [.. targets.Select(_ => new bool[trials])];
        if (Elsewhere is not null)
        {
            Elsewhere.Sample(plan, scenario, targets, seed, values, met, cancellationToken);
        }
        else
        {
            Sample(sampler, values, met, cancellationToken);
        }

        int[] varying = [.. Enumerable.Range(0, values.Length).Where(c => values[c].AsSpan().ContainsAnyExcept(values[c][0]))];
        return new TrialTable(
            [.. varying.Select(c => sampler.Columns[c])], [.. varying.Select(c => values[c])], targets, met);
    }

    private void Sample(TrialSampler sampler, double[][] values, bool[][] met, CancellationToken cancellationToken) =>
        Parallel.For(
            0,
            Model.BlocksFor(trials),
            Options(cancellationToken),
            block => sampler.Sample(block, LengthOf(block), cancellationToken).CopyTo(values, met, block * Model.BlockLength));

    private ParallelOptions Options(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };

    private int LengthOf(int block) => Math.Min(Model.BlockLength, trials - (block * Model.BlockLength));
}
