using System.Collections.Concurrent;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Grains.Tests.Hosting;

/// <summary>What silos tell of each trial is what threads of this process tell.</summary>
public class SiloTrialsTests
{
    // Three parts, and the last block of the last is short.
    private const int Trials = 9000;

    private static readonly TrialRuns Here = new(SmallPlans.Create(), seed: 3, Trials, threads: 2);

    [Fact]
    public async Task CountMet_OverSilos_IsTheSameAndTellsHowFarItIs()
    {
        await using var service = await StartAsync();
        var told = new Told();
        var there = new TrialRuns(Here.Plan, Here.Seed, Trials, threads: 1) { Elsewhere = new SiloTrials(service), Progress = told };

        var counts = await Task.Run(() => there.CountMet([Scenario.Baseline, SmallPlans.Leaner], default));

        Assert.Equal(Here.CountMet([Scenario.Baseline, SmallPlans.Leaner], default), counts);
        Assert.Equal(Trials, told.Most);
    }

    [Fact]
    public async Task Sample_OverSilos_IsTheSame()
    {
        await using var service = await StartAsync();
        var there = new TrialRuns(Here.Plan, Here.Seed, Trials, threads: 1) { Elsewhere = new SiloTrials(service) };

        var table = await Task.Run(() => there.Sample(SmallPlans.Leaner, ["planting", "clearing"], default));

        var expected = Here.Sample(SmallPlans.Leaner, ["planting", "clearing"], default);
        Assert.Equal(string.Join(' ', expected.Columns.Select(c => c.Name)), string.Join(' ', table.Columns.Select(c => c.Name)));
        Assert.Equal(expected.Values, table.Values);
        Assert.Equal(expected.Met, table.Met);
        Assert.NotEmpty(table.Columns);
    }

    [Theory]
    [InlineData(2, 4096)]
    [InlineData(200, 2048)]
    [InlineData(2000, 1024)]
    public async Task TellTrials_OfWhichMuchIsTold_AsksForFewerAtATime(int bytesOfTrial, int expected)
    {
        await using var service = await StartAsync();
        var parts = new ConcurrentBag<int>();

        await service.TellTrialsAsync(
            Here.Plan,
            [Scenario.Baseline],
            Here.Seed,
            Trials,
            bytesOfTrial,
            (grain, order, stop) => grain.CountMetAsync(order, stop),
            (range, _) => parts.Add(range.Count),
            targets: [],
            CancellationToken.None);

        Assert.Equal((expected, Trials), (parts.Max(), parts.Sum()));
    }

    [Fact]
    public async Task CountMet_OfWhatCannotBeCompiled_SaysWhy()
    {
        await using var service = await StartAsync();
        var there = new TrialRuns(Here.Plan, Here.Seed, Trials, threads: 1) { Elsewhere = new SiloTrials(service) };

        var fault = await Assert.ThrowsAsync<RunFailedException>(
            () => Task.Run(() => there.CountMet([SmallPlans.Impossible], default)));

        Assert.Contains("impossible", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CountMet_Cancelled_Ends()
    {
        await using var service = await StartAsync();
        var there = new TrialRuns(Here.Plan, Here.Seed, Trials, threads: 1) { Elsewhere = new SiloTrials(service) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Task.Run(() => there.CountMet([Scenario.Baseline], new CancellationToken(canceled: true))));
    }

    [Fact]
    public async Task TellTrials_OfWhichSilosOfAnotherBuildAreAskedFirst_AsksAgain()
    {
        await using var service = await StartAsync();
        var (asked, told) = (0, 0);

        await service.TellTrialsAsync(
            Here.Plan,
            [Scenario.Baseline],
            Here.Seed,
            Trials,
            bytesOfTrial: 2,
            (grain, order, stop) => grain.CountMetAsync(
                Interlocked.Increment(ref asked) > 3 ? order : order with { Model = order.Model with { Engine = "another" } }, stop),
            (range, reply) => Interlocked.Add(ref told, TrialRows.Read<short>(reply.Numbers!, 0, range.Count).Length),
            targets: [],
            CancellationToken.None);

        Assert.Equal((6, Trials), (asked, told));
    }

    private static Task<PlanningService> StartAsync() =>
        PlanningService.StartAsync(new PlanningOptions { ComputeThreads = 2 }, CancellationToken.None);

    private sealed class Told : IProgress<int>
    {
        private readonly Lock _lock = new();
        private int _most;

        internal int Most => _most;

        public void Report(int value)
        {
            lock (_lock)
            {
                _most = Math.Max(_most, value);
            }
        }
    }
}
