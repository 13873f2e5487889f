using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Cli.Services;

/// <summary>Runs plans in this process, straight on the engine.</summary>
/// <remarks>Stands in for the embedded silo of Hosting, until that is there; figures are the same to the bit.</remarks>
internal sealed class EmbeddedPlanning : IPlanning
{
    private const int BlocksPerRound = 64;

    /// <inheritdoc/>
    public async Task<PlanningOutcome> RunAsync(
        PlanningOrder order, IProgress<TrialProgress> progress, CancellationToken cancellationToken)
    {
        var model = Model.Compile(order.Plan, order.Scenarios, order.Seed);
        var tally = new Tally(model.Shape);
        var blocks = Model.BlocksFor(order.Trials);
        var precise = false;
        for (var first = 0; first < blocks && !precise; first += BlocksPerRound)
        {
            await SimulateAsync(model, tally, order, first, Math.Min(BlocksPerRound, blocks - first), progress, cancellationToken);
            precise = order.Precision is { } precision && IsPrecise(tally, precision);
        }

        var hash = Hash(order.Plan.ToString());
        return new PlanningOutcome(
            ScenarioComparison.Read(order.Plan, order.Scenarios, order.Seed, tally),
            Hash($"{hash} {string.Join(' ', order.Scenarios)} {order.Seed} {order.Trials} {order.Precision}"),
            hash,
            precise ? Stopping.PrecisionReached : order.Precision is null ? Stopping.TrialsReached : Stopping.MaximumReached);
    }

    private static async Task SimulateAsync(
        Model model,
        Tally tally,
        PlanningOrder order,
        int first,
        int count,
        IProgress<TrialProgress> progress,
        CancellationToken cancellationToken)
    {
        var options = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = order.Threads == 0 ? Environment.ProcessorCount : order.Threads,
        };
        await Parallel.ForEachAsync(Enumerable.Range(first, count), options, (block, token) =>
        {
            var trials = Math.Min(Model.BlockLength, order.Trials - (block * Model.BlockLength));
            var simulated = model.Simulate(block, trials, token);
            lock (tally)
            {
                tally.Add(simulated);
                progress.Report(new TrialProgress((int)tally.Trials, order.Trials));
            }

            return ValueTask.CompletedTask;
        });
    }

    private static bool IsPrecise(Tally tally, double precision) =>
        tally.Variants.All(v => Proportion.Wilson(v.Met, tally.Trials).HalfWidth <= precision);

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 8)
        .ToLower(CultureInfo.InvariantCulture);
}
