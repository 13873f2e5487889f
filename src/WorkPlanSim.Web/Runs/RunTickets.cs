using System.Collections.Immutable;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Words;

namespace WorkPlanSim.Web.Runs;

/// <summary>Makes tickets of projections and comparisons: runs of the planning service, with the JSON of the command line.</summary>
/// <param name="planning">Runs plans.</param>
/// <param name="options">Whether a cluster does.</param>
internal sealed class RunTickets(PlanningService planning, WebOptions options)
{
    /// <summary>Makes a ticket.</summary>
    /// <param name="shelved">The plan.</param>
    /// <param name="order">What to run: one scenario is a projection, more are a comparison with the first.</param>
    /// <returns>The ticket.</returns>
    internal RunTicket Of(ShelvedPlan shelved, RunOrder order) => new(
        order.ToRequest(shelved.Hash, order.By ?? "").ComputeRunId(),
        KindOf(order.Scenarios),
        shelved.Plan.Id,
        order.By ?? "",
        TitlesOf(order.Scenarios),
        async (progress, cancellationToken) =>
        {
            var result = await planning.RunAsync(order, new Relay(progress), cancellationToken);
            if (result.PlanHash != shelved.Hash)
            {
                throw new RunFailure(new(
                    "计划在运行期间被修改：请重新开始。", "The plan was changed while this ran: start it again."));
            }

            return AnswerOf(result, order.Precision);
        })
    {
        IsOfCluster = options.Cluster is not null,
    };

    /// <summary>Makes a ticket to follow a run that another server was asked for, or this one long ago.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="asked">What was asked.</param>
    /// <returns>The ticket; with the run's own id.</returns>
    internal RunTicket Of(string runId, RunRequest asked)
    {
        var scenarios = DomainJson.Read<ImmutableArray<Scenario>>(asked.Scenarios);
        return new(
            runId,
            KindOf(scenarios),
            asked.PlanId,
            asked.By,
            TitlesOf(scenarios),
            async (progress, cancellationToken) => AnswerOf(
                await planning.JoinAsync(runId, asked, new Relay(progress), cancellationToken)
                    ?? throw new RunFailure(RunsWords.OtherEngine),
                asked.Precision))
        {
            IsOfCluster = options.Cluster is not null,
            IsFound = true,
        };
    }

    /// <summary>Makes a ticket to compare two runs that made the same trials: these are made again, of all scenarios together.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="pair">The runs, without gaps.</param>
    /// <param name="by">Who asks.</param>
    /// <returns>The ticket.</returns>
    internal RunTicket Of(string planId, RunPair pair, string by)
    {
        var (first, scenarios) = (pair.First, pair.Scenarios);
        return new(
            pair.Id,
            RunKind.Comparison,
            planId,
            by,
            TitlesOf(scenarios),
            async (progress, cancellationToken) =>
            {
                // Over the plan as it was, which need not be the one that is loaded.
                var then = await planning.FindResultAsync(first.RunId, first.Scenarios, first.Seed, first.PlanHash, cancellationToken)
                    ?? throw new RunFailure(RunsWords.OtherEngine);
                var order = new RunOrder(planId, scenarios, first.Seed, first.Trials, Precision: null) { Sampling = first.Sampling, By = by };
                var tally = await planning.RunOnceAsync(then.Plan, order, new Relay(progress), cancellationToken);
                return AnswerOf(then with { RunId = pair.Id, Scenarios = scenarios, Tally = tally, StopReason = StopReason.TrialsReached }, null);
            });
    }

    private static RunKind KindOf(ImmutableArray<Scenario> scenarios) =>
        scenarios.Length == 1 ? RunKind.Projection : RunKind.Comparison;

    private static BilingualText TitlesOf(ImmutableArray<Scenario> scenarios) => new(
        string.Join('、', scenarios.Select(s => s.Title.Zh)), string.Join(", ", scenarios.Select(s => s.Title.En)));

    private static RunAnswer AnswerOf(RunResult result, double? precision)
    {
        var reading = ResultReading.Of(result, precision);
        using var output = new MemoryStream();
        if (result.Scenarios.Length == 1)
        {
            ComparisonJson.Write(output, reading.Comparison.Projections[0], reading.Origin);
        }
        else
        {
            ComparisonJson.Write(output, reading.Comparison, reading.Origin);
        }

        return new RunAnswer(output.ToArray(), reading);
    }

    private sealed class Relay(IProgress<(int Done, int Planned, double? HalfWidth)> to) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => to.Report((value.TrialsDone, value.TrialsPlanned, value.WidestHalfWidth));
    }
}
