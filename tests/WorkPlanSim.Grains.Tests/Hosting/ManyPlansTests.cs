using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Measuring;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.Grains.Tests.Hosting;

public sealed class ManyPlansTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workplansim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Measure_LoadsAndRunsAsManyDifferentPlansAsWereAskedFor()
    {
        var seen = new List<int>();
        var options = new PlanningOptions { ComputeThreads = 1, DataFolder = _folder };

        var report = await new ManyPlans(SmallPlans.Create(), 5, 1024, 1).MeasureAsync(
            options, new Heard(seen), CancellationToken.None);

        Assert.Equal((5, 2, 1024), (report.Plans, report.Targets, report.Trials));
        Assert.True(report.Loading > TimeSpan.Zero && report.Running > TimeSpan.Zero && report.StoredBytes > 0);
        Assert.Equal(10, seen.Max());
        await using var store = SqliteStore.Open(_folder);
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var plan = 1; plan <= 5; plan++)
        {
            var history = await store.ReadHistoryAsync($"small-000{plan}", 0, 100, CancellationToken.None);
            Assert.Single(history, e => e.State == "plan");
            Assert.True(runs.Add(Assert.Single(history, e => e.State == "run").Id));
        }
    }

    private sealed class Heard(List<int> seen) : IProgress<int>
    {
        public void Report(int value)
        {
            lock (seen)
            {
                seen.Add(value);
            }
        }
    }
}
