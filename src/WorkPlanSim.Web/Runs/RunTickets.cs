using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Runs;

/// <summary>Makes tickets of projections and comparisons: runs of the planning service, with the JSON of the command line.</summary>
/// <param name="planning">Runs plans.</param>
internal sealed class RunTickets(PlanningService planning)
{
    /// <summary>Makes a ticket.</summary>
    /// <param name="shelved">The plan.</param>
    /// <param name="order">What to run: one scenario is a projection, more are a comparison with the first.</param>
    /// <returns>The ticket.</returns>
    internal RunTicket Of(ShelvedPlan shelved, RunOrder order) => new(
        order.ToRequest(shelved.Hash, order.By ?? "").ComputeRunId(),
        order.Scenarios.Length == 1 ? RunKind.Projection : RunKind.Comparison,
        shelved.Plan.Id,
        order.By ?? "",
        new BilingualText(
            string.Join('、', order.Scenarios.Select(s => s.Title.Zh)), string.Join(", ", order.Scenarios.Select(s => s.Title.En))),
        async (progress, cancellationToken) =>
        {
            var result = await planning.RunAsync(order, new Relay(progress), cancellationToken);
            if (result.PlanHash != shelved.Hash)
            {
                throw new RunFailure(new(
                    "计划在运行期间被修改：请重新开始。", "The plan was changed while this ran: start it again."));
            }

            var reading = ResultReading.Of(result, order.Precision);
            using var output = new MemoryStream();
            if (order.Scenarios.Length == 1)
            {
                ComparisonJson.Write(output, reading.Comparison.Projections[0], reading.Origin);
            }
            else
            {
                ComparisonJson.Write(output, reading.Comparison, reading.Origin);
            }

            return new RunAnswer(output.ToArray(), reading);
        });

    private sealed class Relay(IProgress<(int Done, int Planned, double? HalfWidth)> to) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => to.Report((value.TrialsDone, value.TrialsPlanned, value.WidestHalfWidth));
    }
}
