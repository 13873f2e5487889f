using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Grains.Workers;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Grains.Tests.Workers;

/// <summary>Parts of a question share what a silo has with each other, and with runs.</summary>
public sealed class TrialSheetTests : IAsyncLifetime, IDisposable
{
    private readonly TaskCompletionSource _gate = new();
    private readonly WatchedPool _pool;
    private PlanningCluster? _started;

    public TrialSheetTests() => _pool = new WatchedPool(2) { Gate = _gate.Task };

    private PlanningCluster Cluster => _started ?? throw new InvalidOperationException("The silo is not started.");

    public async Task InitializeAsync() =>
        _started = await PlanningCluster.StartAsync(1, () => _pool, options: new PlanningOptions { MostSheets = 2 });

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    public void Dispose() => _pool.Dispose();

    [Fact]
    public async Task Sheets_OfOneQuestion_ShareAModelThatGoesWithTheLast()
    {
        var models = Cluster.Silos.Silos[0].ServiceProvider.GetRequiredService<SiloModels>();
        Task<SheetReply>[] sheets = [TellAsync(0, 4096), TellAsync(4096, 900)];
        await UntilWaitingAsync(2);
        var during = models.Count;

        _gate.SetResult();
        var replies = await Task.WhenAll(sheets);

        Assert.All(replies, r => Assert.Equal((null, SheetRefusal.None), (r.Failure, r.Refusal)));
        Assert.Equal((1, 1, 0), (_pool.ModelsCompiled, during, models.Count));
    }

    [Fact]
    public async Task Sheet_OfSeveralBlocks_TakesATurnForEach()
    {
        _gate.SetResult();

        await TellAsync(0, 2500);

        Assert.Equal(3, _pool.BatchesAsked);
    }

    [Fact]
    public async Task Sheet_BeyondTheLimit_IsRefusedUntilOneIsTold()
    {
        Task<SheetReply>[] sheets = [TellAsync(0, 1024), TellAsync(1024, 1024)];
        await UntilWaitingAsync(2);

        var refused = await TellAsync(2048, 1024);
        _gate.SetResult();
        await Task.WhenAll(sheets);
        var told = await TellAsync(2048, 1024);

        Assert.Equal(SheetReply.Refused(SheetRefusal.TooMany), refused);
        Assert.Equal((SheetRefusal.None, 1024), (told.Refusal, TrialRows.Read<short>(told.Numbers!, 0, 1024).Length));
    }

    [Fact]
    public async Task Sheet_OfMoreTrialsThanItMayHave_Fails()
    {
        var reply = await TellAsync(0, SheetOrder.MostTrials + 1);

        Assert.Equal("A sheet is of at most 4096 trials.", reply.Failure);
        Assert.Equal(0, _pool.BatchesAsked);
    }

    private Task<SheetReply> TellAsync(int first, int trials)
    {
        var plan = PlanContent.FromPlan(SmallPlans.Create());
        var scenarios = DomainJson.Write(ImmutableArray.Create(Scenario.Baseline));
        var order = new SheetOrder(
            new ModelOrder("run", "model", plan, scenarios, 3, EngineBuild.Current), new TrialRange(first, trials), []);
        return Cluster.Grains.GetGrain<ITrialSheetGrain>(order.ComputeKey()).CountMetAsync(order, CancellationToken.None);
    }

    private async Task UntilWaitingAsync(int sheets)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (_pool.BatchesWaiting != sheets)
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
