using System.Text;
using System.Text.Json;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Storage;
using WorkPlanSim.Grains.Tests;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Hosting.Tests.Embedded;

/// <summary>What a service with a data folder knew, the next one on that folder knows.</summary>
public sealed class RestartTests : IDisposable
{
    private static readonly RunOrder Order = new("small", [Scenario.Baseline, SmallPlans.Leaner], 3, 3000, null);

    private readonly DataFolderOfTest _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_AskedAgainAfterARestart_IsAnsweredFromStorageWithTheSameBits()
    {
        var first = await WithAsync(async service =>
        {
            await service.LoadAsync(SmallPlans.Create(), CancellationToken.None);
            return await service.RunAsync(Order, null, CancellationToken.None);
        });
        var heard = new List<RunProgress>();

        // Without loading the plan: its grains have it.
        var second = await WithAsync(service => service.RunAsync(Order, new Heard(heard), CancellationToken.None));

        Assert.Equal(first.RunId, second.RunId);
        Assert.Equal(first.PlanHash, second.PlanHash);
        Assert.Equal(first.Tally.ToBytes(), second.Tally.ToBytes());
        Assert.Equal(RunState.Completed, Assert.Single(heard).State);
        Assert.Single(await HistoryAsync(), e => e.What == ChangeWords.Completed);
    }

    [Fact]
    public async Task Load_OfTheSamePlanAfterARestart_ChangesNothing()
    {
        var first = await LoadAsync(SmallPlans.Create());
        var second = await LoadAsync(SmallPlans.Create());

        Assert.Empty(second.Changed);
        Assert.Equal((first.Version, first.Hash), (second.Version, second.Hash));
        Assert.Equal(6, (await HistoryAsync()).Count);
    }

    [Fact]
    public async Task Load_OfAChangedPlanAfterARestart_AddsToTheHistory()
    {
        var plan = SmallPlans.Create();
        await LoadAsync(plan, "first planner");
        await LoadAsync(plan.WithGoal(90.0) with { Seasons = [] }, "second planner");

        var added = (await HistoryAsync()).Skip(6).ToList();

        Assert.Equal(
            ["plan small loaded 2", "season small/sea removed 2", "target small/planting set 2"],
            added.Select(e => $"{e.State} {e.Id} {e.What} {e.Version}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All(added, e => Assert.Equal("second planner", e.By));

        // The plan comes last, when all its parts are stored.
        Assert.Equal("plan", added[^1].State);
    }

    [Fact]
    public async Task History_RemembersWhatWasBefore()
    {
        var plan = SmallPlans.Create();
        await LoadAsync(plan);
        await LoadAsync(plan.WithGoal(90.0));

        var goals = (await HistoryAsync()).Where(e => e.Id == "small/planting").Select(GoalOf);

        Assert.Equal([100.0, 90.0], goals);
    }

    [Fact]
    public async Task Start_OnAFolderInUse_IsRefused()
    {
        await using var first = await StartAsync("planner");

        var refusal = await Assert.ThrowsAsync<StorageException>(() => StartAsync("planner"));

        Assert.Equal(StorageFault.InUse, refusal.Fault);
    }

    [Fact]
    public async Task Load_OverADamagedState_SaysWhatIsDamaged()
    {
        await LoadAsync(SmallPlans.Create());
        _folder.Change("UPDATE state SET payload = CAST('{}' AS BLOB) WHERE id = 'small/planting'");

        var refusal = await Assert.ThrowsAsync<StorageException>(() => LoadAsync(SmallPlans.Create()));

        Assert.Equal(StorageFault.Damaged, refusal.Fault);
        Assert.Contains("target small/planting", refusal.Text.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan/9", "small")]
    [InlineData("part/9", "small/planting")]
    public async Task Load_OverAStateOfANewerProgram_IsNotCalledDamaged(string format, string id)
    {
        await LoadAsync(SmallPlans.Create());
        _folder.Change($"UPDATE state SET format = '{format}' WHERE id = '{id}'");

        var refusal = await Assert.ThrowsAsync<StorageException>(() => LoadAsync(SmallPlans.Create()));

        Assert.Equal(StorageFault.Newer, refusal.Fault);
        Assert.Contains("update this one", refusal.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_ThatCantBeStored_SaysSoAndSucceedsLater()
    {
        await LoadAsync(SmallPlans.Create("other"));
        _folder.Change("CREATE TRIGGER refuse BEFORE INSERT ON history BEGIN SELECT RAISE(ABORT, 'no'); END");

        await Assert.ThrowsAsync<StorageException>(() => LoadAsync(SmallPlans.Create()));
        _folder.Change("DROP TRIGGER refuse");
        var load = await LoadAsync(SmallPlans.Create());

        Assert.Equal(5, load.Changed.Length);
        Assert.Empty(DataCheck.Check(_folder.Path, CancellationToken.None).Damages);
    }

    private static double GoalOf(HistoryEntry entry)
    {
        using var detail = JsonDocument.Parse(Encoding.UTF8.GetString(entry.Detail));
        return detail.RootElement.GetProperty("content").GetProperty("definition").GetProperty("goal").GetDouble();
    }

    private Task<PlanningService> StartAsync(string user) => PlanningService.StartAsync(
        new PlanningOptions { DataFolder = _folder.Path, ComputeThreads = 1, User = user }, CancellationToken.None);

    private async Task<T> WithAsync<T>(Func<PlanningService, Task<T>> use, string user = "planner")
    {
        await using var service = await StartAsync(user);
        return await use(service);
    }

    private Task<Contracts.Plans.PlanLoad> LoadAsync(Plan plan, string user = "planner") =>
        WithAsync(service => service.LoadAsync(plan, CancellationToken.None), user);

    private Task<IReadOnlyList<HistoryEntry>> HistoryAsync() => WithAsync<IReadOnlyList<HistoryEntry>>(
        async service => await service.ReadHistoryAsync("small", 0, 100, CancellationToken.None));

    private sealed class Heard(List<RunProgress> all) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => all.Add(value);
    }
}
