using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using WorkPlanSim.Analysis.Allocation.Spaces;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Resampling;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Outcomes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Allocation.Looks;

/// <summary>
/// Looks at allocations with trials that had no part in choosing them: the best of many on some trials is partly luck, and would
/// look better than it is (the winner's curse).
/// </summary>
/// <remarks>
/// Twenty worlds of their own seeds are run, all allocations on the same trials of each. Their means are independent and alike,
/// so the interval is Student's over them (batch means without the dependence; Law and Kelton, 2000, section 9.5), which serves
/// any objective and any difference of allocations.
/// </remarks>
internal sealed class FreshLook
{
    private const int Worlds = 20;
    private const int LeastTrials = 64;
    private const long BytesOfWorld = 64L << 20;

    private readonly Scoring _scoring;
    private readonly WorldValues[] _worlds;
    private readonly int _trialsOfWorld;

    private FreshLook(Scoring scoring, WorldValues[] worlds, int trialsOfWorld) =>
        (_scoring, _worlds, _trialsOfWorld) = (scoring, worlds, trialsOfWorld);

    /// <summary>Gets all trials.</summary>
    internal int Trials => Worlds * _trialsOfWorld;

    /// <summary>Runs plans in fresh worlds.</summary>
    /// <param name="runs">Runs of the plan by which they were chosen.</param>
    /// <param name="scoring">The objective.</param>
    /// <param name="plans">
    /// The plan under each allocation; what is the very same target in two of them is simulated once. At least one.
    /// </param>
    /// <param name="pairs">Scenarios to be held against the plan as it stands, target by target.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>What they come to.</returns>
    internal static FreshLook At(
        TrialRuns runs,
        Scoring scoring,
        ImmutableArray<Plan> plans,
        ImmutableArray<Scenario> pairs,
        CancellationToken cancellationToken)
    {
        var (draws, trials) = (new HashedDraws(runs.Seed), Math.Max(LeastTrials, runs.Trials / 10));
        var worlds = new WorldValues[Worlds];
        Parallel.For(
            0,
            Worlds,
            new ParallelOptions { MaxDegreeOfParallelism = runs.Threads, CancellationToken = cancellationToken },
            world =>
            {
                var seed = ((ulong)draws.Below(2 * world, int.MaxValue) << 31) | (uint)draws.Below((2 * world) + 1, int.MaxValue);
                worlds[world] = Look(runs.Plan, seed == runs.Seed ? ~seed : seed, trials, scoring, plans, pairs, cancellationToken);
            });
        return new FreshLook(scoring, worlds, trials);
    }

    /// <summary>Gives the trials in which a target is met.</summary>
    /// <param name="plan">The allocation's place.</param>
    /// <param name="target">The target's place.</param>
    /// <returns>The trials.</returns>
    internal long Met(int plan, int target) => _worlds.Sum(w => w.MetOf[plan][target]);

    /// <summary>Gives what a scenario changes for a target against the plan as it stands.</summary>
    /// <param name="pair">The scenario's place among those held against it.</param>
    /// <param name="target">The target's place.</param>
    /// <returns>The difference.</returns>
    internal PairedDifference Change(int pair, int target)
    {
        var changes = _worlds.Select(w => w.Changes[pair][target]).ToList();
        return new PairedDifference(changes[0].Touched, changes.Sum(c => c.Gained), changes.Sum(c => c.Lost), Trials);
    }

    /// <summary>Gives the objective under an allocation.</summary>
    /// <param name="plan">The allocation's place.</param>
    /// <returns>Its mean and interval.</returns>
    internal MeanDifference Objective(int plan) => Mean(w => w.Objective[plan] / _scoring.Unit);

    /// <summary>Gives the expected number met under an allocation.</summary>
    /// <param name="plan">The allocation's place.</param>
    /// <returns>Its mean and interval.</returns>
    internal MeanDifference ExpectedMet(int plan) => Mean(w => w.Met[plan]);

    /// <summary>Gives the probability that every mandatory target is met under an allocation.</summary>
    /// <param name="plan">The allocation's place.</param>
    /// <returns>Its mean and interval.</returns>
    internal MeanDifference AllMandatory(int plan) => Mean(w => w.AllMandatory[plan]);

    /// <summary>Gives by how much one allocation is better than another.</summary>
    /// <param name="plan">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>The mean difference of the objective and its interval.</returns>
    internal MeanDifference Lead(int plan, int other) =>
        Mean(w => (w.Objective[plan] - w.Objective[other]) / _scoring.Unit);

    /// <summary>Gives by how much more probable it is under one allocation than another that every mandatory target is met.</summary>
    /// <param name="plan">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>The difference and its interval.</returns>
    internal MeanDifference MandatoryLead(int plan, int other) => Mean(w => w.AllMandatory[plan] - w.AllMandatory[other]);

    private static WorldValues Look(
        Plan plan,
        ulong seed,
        int trials,
        Scoring scoring,
        ImmutableArray<Plan> plans,
        ImmutableArray<Scenario> pairs,
        CancellationToken cancellationToken)
    {
        var cache = new OutcomeCache(BytesOfWorld);
        var values = new WorldValues([], [], [], [], []);
        foreach (var other in plans)
        {
            var tally = cache.Simulate(Model.Compile(other, [Scenario.Baseline], seed), 0, trials, cancellationToken);
            var met = Enumerable.Range(0, plan.Targets.Length).Select(i => tally.Variants[tally.Shape.Variant(0, i)].Met);
            values.Objective.Add(scoring.Of(tally, 0));
            values.Met.Add(Enumerable.Range(0, plan.Targets.Length + 1).Sum(n => n * tally.Scenarios[0].TrialsWithMet(n)));
            values.AllMandatory.Add(tally.Scenarios[0].AllMandatory);
            values.MetOf.Add([.. met]);
        }

        if (!pairs.IsEmpty)
        {
            var tally = new TrialRuns(plan, seed, trials, 1).Run([Scenario.Baseline, .. pairs], cancellationToken);
            values.Changes.AddRange(pairs.Select((_, s) => Changes(tally, s + 1)));
        }

        return values;
    }

    private static ImmutableArray<PairedDifference> Changes(Tally tally, int scenario) =>
    [
        .. Enumerable.Range(0, tally.Shape.Targets).Select(i => new PairedDifference(
            tally.Shape.Variant(scenario, i) != tally.Shape.Variant(0, i),
            tally.Pairs[scenario].TrialsGained(i),
            tally.Pairs[scenario].TrialsLost(i),
            tally.Trials)),
    ];

    private MeanDifference Mean(Func<WorldValues, double> sumOf)
    {
        var means = _worlds.Select(w => sumOf(w) / _trialsOfWorld).ToList();
        var mean = means.Average();
        var variance = means.Sum(m => (m - mean) * (m - mean)) / (Worlds - 1.0);
        var spread = StudentT.InvCDF(0.0, 1.0, Worlds - 1.0, 0.975) * Math.Sqrt(variance / Worlds);
        return new MeanDifference(mean, new ConfidenceInterval(mean - spread, mean + spread));
    }
}
