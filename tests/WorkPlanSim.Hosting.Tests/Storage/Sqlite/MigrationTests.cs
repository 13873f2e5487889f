using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Storage;
using WorkPlanSim.Grains.Tests;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.Hosting.Tests.Storage.Sqlite;

/// <summary>
/// An old store, a file of version 1 that nobody changes any more, is brought up to date with all that is in it:
/// the plan of <see cref="SmallPlans"/>, loaded once, and a run of it.
/// </summary>
public sealed class MigrationTests : IDisposable
{
    private readonly DataFolderOfTest _folder = new();

    public MigrationTests() =>
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Storage", "Sqlite", "Old", "version-1.db"), _folder.File);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_OfAnOldStore_FindsItSoundAndLeavesItOld()
    {
        var first = Check();
        var second = Check();

        Assert.Empty(first.Damages);
        Assert.Equal((1, 7L), (first.Version, first.Events));
        Assert.Equal(1, second.Version);
    }

    [Fact]
    public async Task Open_OfAnOldStore_KeepsEveryStateAndFindsTheHistoryByItsPlan()
    {
        await using (var store = SqliteStore.Open(_folder.Path))
        {
            var history = await store.ReadHistoryAsync("small", 0, 100, CancellationToken.None);

            Assert.Equal(
                [
                    "target small/clearing", "target small/planting", "team small/crew", "fund small/works",
                    "season small/sea", "plan small",
                ],
                history.Take(6).Select(e => $"{e.State} {e.Id}"),
                StringComparer.Ordinal);
            Assert.Equal(("run", ChangeWords.Completed), (history[6].State, history[6].What));
            Assert.All(history, e => Assert.Equal("planner", e.By));
            Assert.NotNull(await store.ReadAsync(new StateKey("run", history[6].Id)));
        }

        Assert.Equal((SqliteSchema.Newest, 7L), (Check().Version, Check().Events));
        Assert.Empty(Check().Damages);
    }

    [Fact]
    public async Task Open_OfAnOldStoreThatCantBeBroughtUpToDate_LeavesItOldAndSound()
    {
        // In the way of the script's last step but one.
        _folder.Change("CREATE TABLE history_of_plan (a TEXT)");

        var refusal = Assert.Throws<StorageException>(() => SqliteStore.Open(_folder.Path));

        Assert.Contains("history_of_plan", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((1, 7L), (Check().Version, Check().Events));
        Assert.Empty(Check().Damages);
        _folder.Change("DROP TABLE history_of_plan");
        await SqliteStore.Open(_folder.Path).DisposeAsync();
        Assert.Equal(SqliteSchema.Newest, Check().Version);
    }

    [Fact]
    public void Scripts_EndEachStatementByALineOfItsOwn_SoThatNoErrorIsLost()
    {
        var assembly = typeof(PlanningService).Assembly;
        var scripts = assembly.GetManifestResourceNames().Where(n => n.Contains(".Sqlite.", StringComparison.Ordinal)).ToList();
        var lines = scripts.SelectMany(n => new StreamReader(assembly.GetManifestResourceStream(n)!).ReadToEnd().Split('\n'));

        Assert.Equal(SqliteSchema.Newest, scripts.Count);

        // Indented ones are within the body of a trigger.
        Assert.All(lines, line => Assert.False(line.Length > 1 && line[0] != ' ' && line.EndsWith(';'), line));
    }

    [Fact]
    public async Task Open_OfAnOldStore_LetsNobodyChangeItsHistoryAfterwards()
    {
        await SqliteStore.Open(_folder.Path).DisposeAsync();

        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => _folder.Change("UPDATE history SET made_by = 'nobody'"));
    }

    [Fact]
    public async Task Run_OfAnotherEngine_IsMadeAgainAndNotTakenForThisOnes()
    {
        await using var service = await PlanningService.StartAsync(
            new PlanningOptions { DataFolder = _folder.Path, ComputeThreads = 1 }, CancellationToken.None);
        await service.LoadAsync(SmallPlans.Create(), CancellationToken.None);

        await service.RunAsync(new RunOrder("small", [Scenario.Baseline], 3, 100, null), null, CancellationToken.None);

        var history = await service.ReadHistoryAsync("small", 0, 100, CancellationToken.None);
        Assert.Equal(2, history.Count(e => e.What == ChangeWords.Completed));
    }

    private DataReport Check() => DataCheck.Check(_folder.Path, CancellationToken.None);
}
