using System.Diagnostics;
using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Plans;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>A run of two blocks of the seed plan, from question to answer, with a silo to itself and beside a run of a million trials.</summary>
internal sealed class SharingLine : ILine
{
    private const int Small = 2048;
    private const int Large = 1_000_000;
    private const int RunsARound = 5;

    // The delay is at most the run's own length.
    private const double MostLength = 2.0;

    /// <inheritdoc/>
    public string Name => "sharing";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        foreach (var threads in new[] { 1, 2 })
        {
            var (alone, beside) = Waiting.For(RaceAsync(SeedPlan.Read(), rounds, threads));
            yield return Finding.AtMost(
                $"{Small} trials of the seed plan beside 10^6, {threads} thread{(threads == 1 ? "" : "s")}", MostLength, beside / alone, "alone");
            yield return Finding.Told("– medians, alone and beside", $"{alone:0.0} and {beside:0.0} ms");
        }
    }

    private static async Task<(double Alone, double Beside)> RaceAsync(Plan plan, int rounds, int threads)
    {
        await using var service = await PlanningService.StartAsync(new PlanningOptions { ComputeThreads = threads }, CancellationToken.None);
        await service.LoadAsync(plan, CancellationToken.None);
        var seed = 0UL;
        RunOrder OrderOf(int trials) => new(plan.Id, [Scenario.Baseline], ++seed, trials, Precision: null);
        async Task TakeAsync(List<double> times)
        {
            for (var i = 0; i < RunsARound; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await service.RunAsync(OrderOf(Small), null, CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        // The first ones of a process are slow.
        await TakeAsync([]);
        var (alone, beside) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            await TakeAsync(alone);
            using var stop = new CancellationTokenSource();
            var goesOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var large = service.RunAsync(OrderOf(Large), new Watch(goesOn), stop.Token);
            await goesOn.Task;
            await TakeAsync(beside);
            if (large.IsCompleted)
            {
                throw new InvalidOperationException("The large run ended too soon: nothing was measured beside it.");
            }

            await stop.CancelAsync();
            await Task.WhenAny(large);
        }

        return (MedianOf(alone), MedianOf(beside));
    }

    private static double MedianOf(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    /// <summary>Tells when the large run's batches have grown to their length.</summary>
    private sealed class Watch(TaskCompletionSource goesOn) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.TrialsDone > Large / 20)
            {
                goesOn.TrySetResult();
            }
        }
    }
}
