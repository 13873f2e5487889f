using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Measuring;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Cli.Commands.Bench;

/// <summary><c>bench plans</c>: loads and projects many plans, and tells what they cost.</summary>
/// <param name="call">Where to answer, and with what to work.</param>
internal sealed class BenchPlansCommand(CommandCall call)
{
    /// <summary>Does it.</summary>
    /// <param name="settings">How many of what.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(BenchPlansSettings settings, CancellationToken cancellationToken)
    {
        var read = call.Reading.ReadFiles(settings.Common.Plan, []);
        new ProblemReport(call.Terminal, call.Language).Tell(read.Problems, wantedRun: true);
        if (read.Plan is not { } plan)
        {
            return ExitCode.BadInput;
        }

        var temporary = settings.Common.Data is null ? Directory.CreateTempSubdirectory("workplansim-bench-").FullName : null;
        try
        {
            var report = await MeasureAsync(settings, plan, temporary ?? settings.Common.Data!, cancellationToken);
            foreach (var line in new BenchWords(call.Language).Report(report))
            {
                call.Terminal.ShowLine(line);
            }

            return ExitCode.Done;
        }
        catch (Exception e) when (e is IBilingualFault { Text: var reason })
        {
            throw new PlanningFailedException(reason, e);
        }
        finally
        {
            if (temporary is not null)
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private async Task<ManyPlansReport> MeasureAsync(
        BenchPlansSettings settings, Plan plan, string place, CancellationToken cancellationToken)
    {
        var (common, words) = (settings.Common, new BenchWords(call.Language));
        var options = new PlanningOptions
        {
            ComputeThreads = common.Threads,
            DataFolder = place == DataFolder.Memory ? null : place,
        };
        var bar = new ProgressBarView(common.Quiet ? null : call.Terminal.ProgressConsole(), words.Starting, words.Measuring);
        return await bar.WatchAsync(progress => new ManyPlans(plan, settings.Count, common.Trials, common.Seed).MeasureAsync(
            options, new Relay(progress, 2 * settings.Count), cancellationToken));
    }

    private sealed class Relay(IProgress<TrialProgress> to, int planned) : IProgress<int>
    {
        public void Report(int value) => to.Report(new TrialProgress(value, planned));
    }
}
