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
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Grains.Calls;
using WorkPlanSim.Grains.Compute;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Tests;

/// <summary>Silos in this process, with watched compute threads, and what a test wants of them.</summary>
internal sealed class PlanningCluster : IAsyncDisposable
{
    private static readonly Insistence Patient = new(
        TimeSpan.FromMinutes(2), TimeSpan.FromMilliseconds(20), e => e is TimeoutException, TimeProvider.System);

    private readonly InProcessTestCluster _cluster;
    private readonly ConcurrentBag<WatchedPool> _pools = [];

    private PlanningCluster(int silos, Func<WatchedPool> pool, IGrainStorage? storage, PlanningOptions options, IOutgoingGrainCallFilter? calls)
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
            silo.AddPlanning(options);
            if (storage is not null)
            {
                silo.Services.AddKeyedSingleton(StorageNames.Plans, storage);
                silo.Services.AddKeyedSingleton(StorageNames.Runs, storage);
            }

            if (calls is not null)
            {
                silo.AddOutgoingGrainCallFilter(calls.Invoke);
            }
        });
        _cluster = builder.Build();
    }

    internal IGrainFactory Grains => _cluster.Client;

    internal IReadOnlyCollection<WatchedPool> Pools => _pools;

    internal InProcessTestCluster Silos => _cluster;

    /// <summary>Finds the compute threads of a silo.</summary>
    internal static WatchedPool PoolOf(InProcessSiloHandle silo) =>
        (WatchedPool)silo.ServiceProvider.GetRequiredService<IComputePool>();

    internal static async Task<PlanningCluster> StartAsync(
        int silos,
        Func<WatchedPool> pool,
        IGrainStorage? storage = null,
        PlanningOptions? options = null,
        IOutgoingGrainCallFilter? calls = null)
    {
        var cluster = new PlanningCluster(silos, pool, storage, options ?? new PlanningOptions(), calls);
        await cluster._cluster.DeployAsync();
        return cluster;
    }

    /// <summary>Simulates without grains.</summary>
    internal static byte[] SimulateDirectly(
        Plan plan, ImmutableArray<Scenario> scenarios, ulong seed, int trials, Sampling sampling = Sampling.Plain)
    {
        var model = Model.Compile(plan, scenarios, seed, cache: null, sampling);
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

    internal Task<(IScenarioRunGrain Run, RunRequest Request)> StartRunAsync(
        Plan plan, int trials, double? precision = null, params Scenario[] scenarios) =>
        StartRunAsync(plan, trials, precision, Sampling.Plain, scenarios);

    internal async Task<(IScenarioRunGrain Run, RunRequest Request)> StartRunAsync(
        Plan plan, int trials, double? precision, Sampling sampling, params Scenario[] scenarios)
    {
        var load = await LoadAsync(plan);
        ImmutableArray<Scenario> all = [Scenario.Baseline, .. scenarios];
        var request = new RunRequest(plan.Id, load.Hash, DomainJson.Write(all), 7, trials, precision)
        {
            Sampling = sampling,
        };
        var run = Grains.GetGrain<IScenarioRunGrain>(request.ComputeRunId());
        await run.StartAsync(request, CancellationToken.None);
        return (run, request);
    }

    /// <summary>Follows a run to its end.</summary>
    internal static async Task<RunProgress> FollowAsync(
        IScenarioRunGrain run, Func<RunProgress, bool>? until = null)
    {
        // What hangs should say so, and not be stopped by whoever waits for all tests.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var progress = await AskAsync(run, -1, limit.Token);
        while (progress.State == RunState.Running && until?.Invoke(progress) != true)
        {
            limit.Token.ThrowIfCancellationRequested();
            progress = await AskAsync(run, progress.Sequence, limit.Token);
        }

        return progress;
    }

    /// <summary>Asks how far a run is; again where the machine is so busy that the answer comes too late.</summary>
    internal static Task<RunProgress> AskAsync(IScenarioRunGrain run, long afterSequence, CancellationToken cancellationToken) =>
        Patient.DoAsync(() => run.WaitAsync(afterSequence, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        foreach (var pool in _pools)
        {
            pool.Dispose();
        }
    }
}
