using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>The engine without grains.</summary>
internal static class BareEngine
{
    /// <summary>Compiles a plan as it stands and simulates it on this thread.</summary>
    internal static Tally Run(Plan plan, int trials, ulong seed, DrawCache? cache = null) =>
        Run(plan, [Scenario.Baseline], trials, seed, cache);

    /// <summary>Compiles a plan under scenarios and simulates it on this thread.</summary>
    internal static Tally Run(
        Plan plan, ImmutableArray<Scenario> scenarios, int trials, ulong seed, DrawCache? cache = null) =>
        Simulate(Model.Compile(plan, scenarios, seed, cache), trials);

    /// <summary>Compiles a plan as it stands and simulates it on some threads.</summary>
    internal static Tally RunOn(int threads, Plan plan, int trials, ulong seed, DrawCache? cache = null)
    {
        var model = Model.Compile(plan, [Scenario.Baseline], seed, cache);
        var tallies = new Tally[threads];
        var next = -1;
        void Work(int place)
        {
            var tally = new Tally(model.Shape);
            for (var block = Interlocked.Increment(ref next); block < Model.BlocksFor(trials);)
            {
                model.SimulateInto(tally, block, TrialsOf(block, trials), CancellationToken.None);
                block = Interlocked.Increment(ref next);
            }

            tallies[place] = tally;
        }

        Thread[] workers = [.. Enumerable.Range(0, threads).Select(place => new Thread(() => Work(place)))];
        Array.ForEach(workers, w => w.Start());
        Array.ForEach(workers, w => w.Join());
        Array.ForEach(tallies[1..], tallies[0].Add);
        return tallies[0];
    }

    /// <summary>Simulates on this thread.</summary>
    internal static Tally Simulate(Model model, int trials)
    {
        var tally = new Tally(model.Shape);
        for (var block = 0; block < Model.BlocksFor(trials); block++)
        {
            model.SimulateInto(tally, block, TrialsOf(block, trials), CancellationToken.None);
        }

        return tally;
    }

    private static int TrialsOf(int block, int trials) =>
        Math.Min(Model.BlockLength, trials - (block * Model.BlockLength));
}
