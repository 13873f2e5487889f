using System.Collections.Immutable;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Hosting;

/// <summary>Has the trials of a question that takes more than one run made by silos. Nothing of them is stored.</summary>
/// <param name="service">The silos.</param>
public sealed class SiloTrials(PlanningService service) : ITrialMaker
{
    /// <inheritdoc/>
    /// <exception cref="RunFailedException">A run failed, or too many are under way.</exception>
    public Tally Run(
        Plan plan,
        ImmutableArray<Scenario> scenarios,
        ulong seed,
        int trials,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var order = new RunOrder(plan.Id, scenarios, seed, trials, null);
        var relay = progress is null ? null : new Relay(progress);
        return Wait(service.RunOnceAsync(plan, order, relay, cancellationToken));
    }

    /// <inheritdoc/>
    /// <exception cref="RunFailedException">The trials can't be told.</exception>
    public void CountMet(
        Plan plan,
        ImmutableArray<Scenario> scenarios,
        ulong seed,
        short[][] counts,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var done = 0;
        Wait(service.TellTrialsAsync(
            plan,
            scenarios,
            seed,
            counts[0].Length,
            sizeof(short) * counts.Length,
            (grain, order, stop) => grain.CountMetAsync(order, stop),
            (range, reply) =>
            {
                for (var row = 0; row < counts.Length; row++)
                {
                    TrialRows.Read<short>(reply.Numbers!, row, range.Count).CopyTo(counts[row].AsSpan(range.First));
                }

                progress?.Report(Interlocked.Add(ref done, range.Count));
            },
            targets: [],
            cancellationToken));
    }

    /// <inheritdoc/>
    /// <exception cref="RunFailedException">The trials can't be told.</exception>
    public void Sample(
        Plan plan,
        Scenario scenario,
        ImmutableArray<string> targets,
        ulong seed,
        double[][] values,
        bool[][] met,
        CancellationToken cancellationToken) => Wait(service.TellTrialsAsync(
        plan,
        [scenario],
        seed,
        met[0].Length,
        (sizeof(float) * values.Length) + (sizeof(bool) * met.Length),
        (grain, order, stop) => grain.SampleAsync(order, stop),
        (range, reply) =>
        {
            for (var column = 0; column < values.Length; column++)
            {
                var row = TrialRows.Read<float>(reply.Numbers!, column, range.Count);
                for (var k = 0; k < row.Length; k++)
                {
                    values[column][range.First + k] = row[k];
                }
            }

            for (var target = 0; target < met.Length; target++)
            {
                TrialRows.Read<bool>(reply.Met!, target, range.Count).CopyTo(met[target].AsSpan(range.First));
            }
        },
        targets,
        cancellationToken));

#pragma warning disable VSTHRD002 // Questions are asked on a thread of their own, which waits here as it would for threads of this process.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002

    private sealed class Relay(IProgress<int> to) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => to.Report(value.TrialsDone);
    }
}
