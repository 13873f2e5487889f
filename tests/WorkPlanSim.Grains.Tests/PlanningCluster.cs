using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Compute;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Tests;

/// <summary>Silos in this process, with watched compute threads, and what a test wants of them.</summary>
internal sealed class PlanningCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;
    private readonly ConcurrentBag<WatchedPool> _pools = [];

    private PlanningCluster(int silos, Func<WatchedPool> pool, IGrainStorage? storage)
    {
        // One for all silos, as a database is.
        var store = new MemoryStore();
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.ConfigureSilo((_, silo) =>
        {
            var watched = pool();
            _pools.Add(watched);
            silo.Services.AddSingleton<IComputePool>(watched);
            silo.Services.AddSingleton<IPlanningStore>(store);
            silo.AddPlanning(new PlanningOptions());
            if (storage is not null)
            {
                silo.Services.AddKeyedSingleton(StorageNames.Plans, storage);
                silo.Services.AddKeyedSingleton(StorageNames.Runs, storage);
            }
        });
        _cluster = builder.Build();
    }

    internal IGrainFactory Grains => _cluster.Client;

    internal IReadOnlyCollection<WatchedPool> Pools => _pools;

    internal InProcessTestCluster Silos => _cluster;

    internal static async Task<PlanningCluster> StartAsync(
        int silos, Func<WatchedPool> pool, IGrainStorage? storage = null)
    {
        var cluster = new PlanningCluster(silos, pool, storage);
        await cluster._cluster.DeployAsync();
        return cluster;
    }

    /// <summary>Simulates without grains.</summary>
    internal static byte[] SimulateDirectly(Plan plan, ImmutableArray<Scenario> scenarios, ulong seed, int trials)
    {
        var model = Model.Compile(plan, scenarios, seed);
        var tally = new Tally(model.Shape);
        for (var block = 0; block < Model.BlocksFor(trials); block++)
        {
            model.SimulateInto(
                tally, block, Math.Min(Model.BlockLength, trials - (block * Model.BlockLength)), CancellationToken.None);
        }

        return tally.ToBytes();
    }

    internal Task<PlanLoad> LoadAsync(Plan plan) =>
        Grains.GetGrain<IPlanGrain>(plan.Id).LoadAsync(PlanContent.FromPlan(plan), "planner", CancellationToken.None);

    internal async Task<(IScenarioRunGrain Run, RunRequest Request)> StartRunAsync(
        Plan plan, int trials, double? precision = null, params Scenario[] scenarios)
    {
        var load = await LoadAsync(plan);
        ImmutableArray<Scenario> all = [Scenario.Baseline, .. scenarios];
        var request = new RunRequest(plan.Id, load.Hash, DomainJson.Write(all), 7, trials, precision);
        var run = Grains.GetGrain<IScenarioRunGrain>(request.ComputeRunId());
        await run.StartAsync(request, CancellationToken.None);
        return (run, request);
    }

    /// <summary>Follows a run to its end.</summary>
    internal static async Task<RunProgress> FollowAsync(
        IScenarioRunGrain run, Func<RunProgress, bool>? until = null)
    {
        var progress = await run.WaitAsync(-1, CancellationToken.None);
        while (progress.State == RunState.Running && until?.Invoke(progress) != true)
        {
            progress = await run.WaitAsync(progress.Sequence, CancellationToken.None);
        }

        return progress;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        foreach (var pool in _pools)
        {
            pool.Dispose();
        }
    }
}
