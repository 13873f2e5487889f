using System.Collections.Immutable;
using System.Globalization;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Hosting.Measuring;

/// <summary>Finds out what many plans at once cost, as a province has them: loads and projects plans like a given one.</summary>
/// <param name="like">The plan.</param>
/// <param name="count">How many.</param>
/// <param name="trials">The trials of each run.</param>
/// <param name="seed">The seed of the runs.</param>
public sealed class ManyPlans(Plan like, int count, int trials, ulong seed)
{
    // As many as keep all threads busy while some wait for the store; more would only wait.
    private const int AtOnce = 8;

    /// <summary>Measures.</summary>
    /// <param name="options">How the silo is set up.</param>
    /// <param name="progress">Is told how many plans are loaded, and then how many are run, of twice the count.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What they cost.</returns>
    /// <exception cref="Storage.StorageException">The data folder can't be used.</exception>
    /// <exception cref="RunFailedException">A run failed.</exception>
    public async Task<ManyPlansReport> MeasureAsync(
        PlanningOptions options, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var service = await PlanningService.StartAsync(options, cancellationToken);
        var done = 0;
        var before = Memory();
        var start = TimeProvider.System.GetTimestamp();
        await ForEachAsync(i => service.LoadAsync(PlanOf(i), cancellationToken));
        var loading = TimeProvider.System.GetElapsedTime(start);
        var loaded = Memory();
        start = TimeProvider.System.GetTimestamp();
        await ForEachAsync(i => service.RunAsync(
            new RunOrder(IdOf(i), [Scenario.Baseline], seed, trials, null), null, cancellationToken));
        var running = TimeProvider.System.GetElapsedTime(start);
        return new ManyPlansReport(
            count,
            like.Targets.Length,
            trials,
            loading,
            running,
            Math.Max(0, loaded - before) / count,
            Math.Max(0, Memory() - before) / count,
            options.DataFolder is { } folder ? BytesIn(folder) / count : null);

        Task ForEachAsync(Func<int, Task> act) => Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (i, _) =>
            {
                await act(i);
                progress?.Report(Interlocked.Increment(ref done));
            });
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static long BytesIn(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length);

    private string IdOf(int i) => string.Create(CultureInfo.InvariantCulture, $"{like.Id}-{i + 1:D4}");

    // Every target gets a little less than in the given plan, each another share: so all plans differ, and every allocation fits.
    private Plan PlanOf(int i) => like with
    {
        Id = IdOf(i),
        Targets =
        [
            .. like.Targets.Select((target, place) => target with
            {
                Budget = target.Budget.ToImmutableSortedDictionary(
                    b => b.Key,
                    b => b.Value * (1m - (0.0001m * ((((i + 1) * 31) + (place * 17)) % 1000))),
                    StringComparer.Ordinal),
            }),
        ],
    };
}
