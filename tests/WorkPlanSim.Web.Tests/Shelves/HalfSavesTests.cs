using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Tests.Api;

namespace WorkPlanSim.Web.Tests.Shelves;

/// <summary>Whatever write a save breaks off at, plan and file say the same when somebody looks again.</summary>
public sealed class HalfSavesTests
{
    private static readonly string Changed = TinyPlan.Text
        .Replace("amount: 1560", "amount: 1600", StringComparison.Ordinal)
        .Replace("goal: 38", "goal: 40", StringComparison.Ordinal);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public async Task KeepPlan_BrokenOffAfterAnyWrite_IsDoneOrNotWhenTheServerComesBack(int writes, bool isDone)
    {
        await using var store = new FailingStore();
        await UsingAsync(store, async (_, shelf) =>
        {
            await KeepAsync(shelf, TinyPlan.Text, "first");
            store.FailAfter(writes);
            await Assert.ThrowsAsync<StorageException>(() => KeepAsync(shelf, Changed, "second"));
        });
        store.Mend();

        await UsingAsync(store, async (planning, shelf) =>
        {
            var found = (await shelf.FindAsync("tiny", default))!;

            Assert.Equal(isDone ? Changed : TinyPlan.Text, found.Text);
            Assert.Equal(HashOf(found.Text!), found.Hash);
            var loaded = (await planning.ReadHistoryAsync("tiny", 0, 100, default)).Last(e => e.State == "plan");
            Assert.Equal(isDone ? "second" : "first", loaded.By);
        });
    }

    [Fact]
    public async Task KeepPlan_BrokenOff_IsReadWhileTheStoreTakesNothing_AndDoneWhenItDoes()
    {
        await using var store = new FailingStore();
        await UsingAsync(store, async (_, shelf) =>
        {
            await KeepAsync(shelf, TinyPlan.Text, "first");
            store.FailAfter(1);
            await Assert.ThrowsAsync<StorageException>(() => KeepAsync(shelf, Changed, "second"));

            Assert.Equal(HashOf(TinyPlan.Text), (await shelf.FindAsync("tiny", default))?.Hash);
            store.Mend();
            Assert.Equal(HashOf(Changed), (await shelf.FindAsync("tiny", default))?.Hash);
        });
    }

    [Fact]
    public async Task CatchUp_WhereTheEarlierOfTwoLoadsEndedLast_LoadsTheFileThatIsKept()
    {
        await using var store = new FailingStore();
        await UsingAsync(store, async (planning, shelf) =>
        {
            await KeepAsync(shelf, Changed, "second");
            await planning.LoadAsync(PlanOf(TinyPlan.Text), "first", default);

            await new HalfSaves(planning).CatchUpAsync("tiny", TinyPlan.Text, default);

            Assert.Equal(HashOf(Changed), (await planning.ReadPlanAsync("tiny", default))!.Hash);
            Assert.Equal("second", (await planning.ReadHistoryAsync("tiny", 0, 100, default)).Last(e => e.State == "plan").By);
        });
    }

    [Fact]
    public async Task Plan_ThatACommandLoadedAfterItsFile_StaysAsItWasLoaded()
    {
        await using var store = new FailingStore();
        await UsingAsync(store, async (planning, shelf) =>
        {
            await KeepAsync(shelf, TinyPlan.Text, "first");
            await planning.LoadAsync(PlanOf(Changed), "command", default);
        });

        await UsingAsync(store, async (_, shelf) =>
            Assert.Equal(HashOf(Changed), (await shelf.FindAsync("tiny", default))!.Hash));
    }

    private static async Task UsingAsync(FailingStore store, Func<PlanningService, PlanShelf, Task> use)
    {
        await using var planning = await PlanningService.StartAsync(
            new PlanningOptions { ComputeThreads = 1, User = "tester" }, store, default);
        using var shelf = new PlanShelf(
            planning, new FileHistory(planning), new HalfSaves(planning), new WebOptions { User = "tester" });
        await use(planning, shelf);
    }

    private static Task<PlanPut> KeepAsync(PlanShelf shelf, string text, string by) =>
        shelf.KeepPlanAsync(PlanOf(text), text, by, _ => true, default);

    private static Plan PlanOf(string text) => PlanReader.Read(new SourceText("tiny.yaml", text), [], _ => null).Value!.Plan;

    private static string HashOf(string text) => PlanContent.FromPlan(PlanOf(text)).ComputeHash();
}
