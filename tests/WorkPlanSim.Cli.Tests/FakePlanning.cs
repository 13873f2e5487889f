using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Cli.Services;

namespace WorkPlanSim.Cli.Tests;

/// <summary>Gives figures made by hand, and keeps the order that was given.</summary>
internal sealed class FakePlanning : IPlanning
{
    internal PlanningOrder? Order { get; private set; }

    internal TrialOrder? Replayed { get; private set; }

    internal bool WaitsForCancellation { get; init; }

    internal CancellationTokenSource? CancelsAtTheEnd { get; init; }

    public async Task<PlanningOutcome> RunAsync(
        PlanningOrder order, IProgress<TrialProgress> progress, CancellationToken cancellationToken)
    {
        Order = order;
        progress.Report(new TrialProgress(10, 100));
        if (WaitsForCancellation)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        if (CancelsAtTheEnd is { } stop)
        {
            await stop.CancelAsync();
        }

        var comparison = order.Scenarios.Length == 1
            ? SampleComparison.Single
            : SampleComparison.Many(order.Plan, order.Scenarios[1..]);
        return new PlanningOutcome(
            comparison, SampleComparison.Origin.RunId, SampleComparison.Origin.PlanHash, Stopping.TrialsReached);
    }

    public Task<ReplayOutcome> ReplayAsync(TrialOrder order, CancellationToken cancellationToken)
    {
        Replayed = order;
        return Task.FromResult(new ReplayOutcome(
            SampleReplay.Of(order.Plan, order.Scenario, order.Seed, order.Trial), SampleReplay.Origin.PlanHash));
    }
}
