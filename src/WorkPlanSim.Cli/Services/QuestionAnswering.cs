using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Cli.Services;

/// <summary>Answers on threads of this process, or has a cluster make the runs that answers take.</summary>
internal sealed class QuestionAnswering : IAnswering
{
    private const int Stages = 5;

    /// <inheritdoc/>
    public Task<Explanation> ExplainAsync(
        ExplainQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken) => AnswerAsync(
        question.World,
        progress,
        runs => Explainer.Explain(runs, question.Scenario, question.TargetId, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<DifferenceExplanation> ExplainDifferenceAsync(
        WhyQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken) => AnswerAsync(
        question.World,
        progress,
        runs => DifferenceExplainer.Explain(runs, question.From, question.To, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<AllocationOutcome> OptimiseAsync(
        OptimiseQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken) => AnswerAsync(
        question.World,
        null,
        runs => AllocationOptimiser.Optimise(runs, question.Allocation, new StageRelay(progress, Stages), cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<Frontier> FindFrontierAsync(
        FrontierQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken) => AnswerAsync(
        question.World,
        null,
        runs => FrontierFinder.Find(runs, question.FundId, new StageRelay(progress, Stages), cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<StressResult> StressAsync(
        StressQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken) => AnswerAsync(
        question.World,
        progress,
        runs => StressTest.Run(runs, question.Scenarios, question.Worlds, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<FailureConditions> DiscoverAsync(
        DiscoverQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken) => AnswerAsync(
        question.World,
        progress,
        runs => FailureFinder.Find(runs, question.Scenario, question.TargetId, question.Boxes, cancellationToken),
        cancellationToken);

    // Where a question takes hundreds of runs, its stages are told and not each run's trials: progress is null then.
    private static async Task<T> AnswerAsync<T>(
        AnswerWorld world, IProgress<TrialProgress>? progress, Func<TrialRuns, T> ask, CancellationToken cancellationToken)
    {
        var threads = world.Threads > 0 ? world.Threads : Environment.ProcessorCount;
        var relay = progress is null ? null : new Relay(progress, world.Trials);
        try
        {
            await using var service = world.Cluster is { } cluster
                ? await PlanningService.ConnectAsync(cluster, new PlanningOptions(), cancellationToken)
                : null;
            var runs = new TrialRuns(world.Plan, world.Seed, world.Trials, threads)
            {
                Progress = relay,
                Elsewhere = service is null ? null : new SiloTrials(service),
            };

            // Between runs it may take a moment until it looks whether it was ended: nobody waits for that.
            return await Task.Run(() => ask(runs), cancellationToken).WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is IBilingualFault { Text: var reason })
        {
            throw new PlanningFailedException(reason, e);
        }
    }

    private sealed class Relay(IProgress<TrialProgress> to, int trials) : IProgress<int>
    {
        public void Report(int value) => to.Report(new TrialProgress(value, trials));
    }
}
