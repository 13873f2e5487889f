using System.Collections.Immutable;
using Orleans.Storage;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Grains.Tests;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Hosting.Tests.Storage;

/// <summary>
/// Grains' states and a store: versions are ETags, and a write whose outcome is unknown can be repeated.
/// </summary>
public sealed class StoreGrainStorageTests
{
    [Fact]
    public async Task Write_OverWhatSomebodyElseWrote_IsRefusedAndThenReadAgain()
    {
        await using var store = new LossyStore();
        await using var service = await StartAsync(store);
        await service.LoadAsync(SmallPlans.Create(), CancellationToken.None);
        var target = service.Grains.GetGrain<ITargetGrain>("small/planting");
        var held = await target.GetAsync(CancellationToken.None);
        await store.OverwriteAsync(new StateKey("target", "small/planting"));
        var changed = PlanContent.FromPlan(SmallPlans.Create().WithGoal(90.0)).Parts.Single(p => p.Key.Id == "planting");

        await Assert.ThrowsAsync<InconsistentStateException>(
            () => target.SetAsync(changed.Content, "planner", CancellationToken.None));

        // The grain that was overtaken is gone, and the next one reads what there is.
        Assert.Equal(held, await target.GetAsync(CancellationToken.None));
        Assert.True(await target.SetAsync(changed.Content, "planner", CancellationToken.None));
        Assert.Equal(3, (await store.ReadAsync(new StateKey("target", "small/planting")))!.Version);
    }

    [Fact]
    public async Task Load_WhoseAnswerWasLost_IsRepeatedWithoutATrace()
    {
        await using var store = new LossyStore { LosesAnswers = true };
        await using var service = await StartAsync(store);
        await Assert.ThrowsAsync<StorageException>(() => service.LoadAsync(SmallPlans.Create(), CancellationToken.None));
        store.LosesAnswers = false;

        await service.LoadAsync(SmallPlans.Create(), CancellationToken.None);

        var history = await service.ReadHistoryAsync("small", 0, 100, CancellationToken.None);
        Assert.Equal(6, history.Length);
        Assert.All(history, e => Assert.Equal(1, e.Version));
    }

    private static Task<PlanningService> StartAsync(LossyStore store) => PlanningService.StartAsync(
        new PlanningOptions { ComputeThreads = 1, User = "planner" }, store, CancellationToken.None);

    /// <summary>Stores what it is given, and can keep that to itself.</summary>
    private sealed class LossyStore : IPlanningStore
    {
        private readonly MemoryStore _memory = new();

        public string Place => _memory.Place;

        internal bool LosesAnswers { get; set; }

        public Task<StoredState?> ReadAsync(StateKey key) => _memory.ReadAsync(key);

        public async Task<WriteResult> WriteAsync(StateWrite write)
        {
            var result = await _memory.WriteAsync(write);
            return LosesAnswers ? throw new StorageException(StorageFault.Unreadable, Place, "the connection broke") : result;
        }

        public Task<ImmutableArray<string>> ListAsync(string name, string prefix, CancellationToken cancellationToken) =>
            _memory.ListAsync(name, prefix, cancellationToken);

        public Task<ImmutableArray<HistoryEntry>> ReadHistoryAsync(
            string planId, long after, int most, CancellationToken cancellationToken) =>
            _memory.ReadHistoryAsync(planId, after, most, cancellationToken);

        public Task<ImmutableArray<HistoryEntry>> ReadLatestAsync(HistoryQuestion question, CancellationToken cancellationToken) =>
            _memory.ReadLatestAsync(question, cancellationToken);

        public ValueTask DisposeAsync() => _memory.DisposeAsync();

        internal async Task OverwriteAsync(StateKey key)
        {
            var present = await ReadAsync(key);
            await WriteAsync(new StateWrite(key, present!.Version, present.Format, present.Payload, null));
        }
    }
}
