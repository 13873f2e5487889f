using System.Collections.Immutable;
using System.Diagnostics;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>
/// Takes part in a run as one more of its callers, who hears how far it is: so that what is done to silos is done in the middle of it.
/// </summary>
internal sealed class RunWatch : IProgress<RunProgress>, IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly PlanningService _client;
    private readonly CancellationTokenSource _stop = new();
    private readonly RunRequest _request;
    private volatile int _most;

    private RunWatch(PlanningService client, RunOrder order, string planHash)
    {
        _client = client;
        _request = new RunRequest(
            order.PlanId, planHash, DomainJson.Write(order.Scenarios), order.Seed, order.Trials, order.Precision);
        Run = client.RunAsync(order, this, _stop.Token);
    }

    /// <summary>Gets the run, as this caller sees it.</summary>
    internal Task<RunResult> Run { get; }

    /// <summary>Gets the most trials that the run ever said it had done.</summary>
    internal int Most => _most;

    /// <summary>Joins the run of the seed plan that <see cref="Cluster.StartRun"/> starts, or starts it.</summary>
    internal static Task<RunWatch> JoinAsync(Cluster cluster, ulong seed, int trials) =>
        StartAsync(cluster, seed, trials, [Checkout.Scenarios[0]]);

    /// <summary>Starts a run of the seed plan.</summary>
    internal static async Task<RunWatch> StartAsync(Cluster cluster, ulong seed, int trials, string[] scenarios)
    {
        var client = await PlanningService.ConnectAsync(
            ClusterAddress.TryParse(cluster.Connection, ClusterAddress.DefaultClusterId)!, new PlanningOptions(), CancellationToken.None);
        var read = PlanReader.ReadFiles(Checkout.SeedPlan, scenarios).Value!;
        var load = await client.LoadAsync(read.Plan, CancellationToken.None);
        ImmutableArray<Scenario> asked = scenarios.Length == 0 ? [Scenario.Baseline] : read.Scenarios;
        return new RunWatch(client, new RunOrder(read.Plan.Id, asked, seed, trials, null), load.Hash);
    }

    public void Report(RunProgress value) => _most = Math.Max(_most, value.TrialsDone);

    /// <summary>Waits until more trials are done than a number.</summary>
    internal async Task PassAsync(int trials)
    {
        for (var clock = Stopwatch.StartNew(); _most <= trials; await Task.Delay(TimeSpan.FromMilliseconds(20)))
        {
            Assert.False(Run.IsCompleted, $"The run ended with {_most} trials: {Run.Exception?.Message}");
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, Longest);
        }
    }

    /// <summary>Finds the silo that holds the run's grain.</summary>
    internal async Task<CommandLine> FindKeeperAsync(Cluster cluster)
    {
        var grain = _client.Grains.GetGrain<IScenarioRunGrain>(_request.ComputeRunId());
        var keeper = await _client.Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(grain)
            ?? throw new InvalidOperationException("Nobody keeps the run.");
        return cluster.Silos.Single(s => s.Endpoint.Equals(keeper.Endpoint)).Process;
    }

    /// <summary>Cancels the run, for all who take part.</summary>
    internal async Task CancelAsync()
    {
        await _stop.CancelAsync();
#pragma warning disable VSTHRD003 // It was begun here, by the constructor.
        Assert.True((await Task.WhenAny(Run)).IsCanceled);
#pragma warning restore VSTHRD003
    }

    public async ValueTask DisposeAsync()
    {
        // What nobody waits for any more would keep the silos busy.
        if (!Run.IsCompleted)
        {
            await CancelAsync();
        }

        await _client.DisposeAsync();
        _stop.Dispose();
    }
}
