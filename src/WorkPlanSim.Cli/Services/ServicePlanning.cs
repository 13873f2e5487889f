using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Services;

/// <summary>Runs plans in a silo of this process, which lives as long as the run, or in those of a cluster.</summary>
internal sealed class ServicePlanning : IPlanning
{
    /// <inheritdoc/>
    public async Task<PlanningOutcome> RunAsync(
        PlanningOrder order, IProgress<TrialProgress> progress, CancellationToken cancellationToken)
    {
        var options = new PlanningOptions { ComputeThreads = order.Threads, DataFolder = order.DataFolder };
        try
        {
            await using var service = await StartAsync(order.Cluster, options, cancellationToken);
            var load = await service.LoadAsync(order.Plan, cancellationToken);
            var result = await service.RunAsync(
                new RunOrder(order.Plan.Id, order.Scenarios, order.Seed, order.Trials, order.Precision)
                {
                    Sampling = order.Sampling,
                    PlanHash = load.Hash,
                },
                new Relay(progress, order.Precision),
                cancellationToken);
            var comparison = ScenarioComparison.Read(
                result.Plan, result.Scenarios, result.Seed, result.Tally);
            var stopped = StoppingFrom(result.StopReason);
            return new PlanningOutcome(comparison, result.RunId, result.PlanHash, stopped)
            {
                Precision = order.Precision is { } wanted
                    ? RunPrecision.Of(wanted, WidestInterval.Of(result.Tally), comparison)
                    : null,
            };
        }
        catch (Exception e) when (e is IBilingualFault { Text: var reason })
        {
            throw new PlanningFailedException(reason, e);
        }
    }

    /// <inheritdoc/>
    public async Task<ReplayOutcome> ReplayAsync(TrialOrder order, CancellationToken cancellationToken)
    {
        // One trial is one thread's work.
        var options = new PlanningOptions { ComputeThreads = 1, DataFolder = order.DataFolder };
        try
        {
            await using var service = await StartAsync(order.Cluster, options, cancellationToken);
            var load = await service.LoadAsync(order.Plan, cancellationToken);
            var result = await service.ReplayAsync(
                new ReplayOrder(order.Plan.Id, order.Scenario, order.Seed, order.Trial - 1)
                {
                    Sampling = order.Sampling,
                    PlanHash = load.Hash,
                },
                cancellationToken);
            var year = ReplayedYear.Read(result.Plan, order.Scenario, order.Seed, result.Replay);
            return new ReplayOutcome(year with { Sampling = order.Sampling }, result.PlanHash);
        }
        catch (Exception e) when (e is IBilingualFault { Text: var reason })
        {
            throw new PlanningFailedException(reason, e);
        }
    }

    private static Task<PlanningService> StartAsync(
        ClusterAddress? cluster, PlanningOptions options, CancellationToken cancellationToken) => cluster is null
        ? PlanningService.StartAsync(options, cancellationToken)
        : PlanningService.ConnectAsync(cluster, options, cancellationToken);

    private static Stopping StoppingFrom(StopReason reason) => reason switch
    {
        StopReason.TrialsReached => Stopping.TrialsReached,
        StopReason.PrecisionReached => Stopping.PrecisionReached,
        StopReason.MaximumReached => Stopping.MaximumReached,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A run stops for no such reason."),
    };

    private sealed class Relay(IProgress<TrialProgress> to, double? wanted) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => to.Report(
            new TrialProgress(value.TrialsDone, value.TrialsPlanned)
            {
                Wanted = wanted,
                Widest = value.WidestHalfWidth,
            });
    }
}
