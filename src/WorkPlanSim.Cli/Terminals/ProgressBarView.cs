using Spectre.Console;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Words;

namespace WorkPlanSim.Cli.Terminals;

/// <summary>A bar with what is done and planned and the time left; until the first report, just that something begins.</summary>
/// <param name="console">Where; null to show nothing.</param>
/// <param name="starting">What to say until the first report.</param>
/// <param name="working">What to say from then on.</param>
internal sealed class ProgressBarView(IAnsiConsole? console, string starting, string working)
{
    /// <summary>Does something and shows how far it has come.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="work">What to do.</param>
    /// <returns>What it gave.</returns>
    internal async Task<T> WatchAsync<T>(Func<IProgress<TrialProgress>, Task<T>> work)
    {
        if (console is null)
        {
            return await work(new Nowhere());
        }

        var trials = new TrialsColumn();
        return await console.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                trials,
                new RemainingTimeColumn(),
                new SpinnerColumn())
            .StartAsync(context =>
                work(new Bar(context.AddTask(starting).IsIndeterminate(), trials, working)));
    }

    private sealed class Nowhere : IProgress<TrialProgress>
    {
        public void Report(TrialProgress value)
        {
        }
    }

    private sealed class Bar(ProgressTask task, TrialsColumn trials, string description)
        : IProgress<TrialProgress>
    {
        public void Report(TrialProgress value)
        {
            task.IsIndeterminate = false;
            task.Description = description;
            trials.Shown = Figures.Progress(value);
            task.MaxValue = Math.Max(1, value.Planned);
            task.Value = value.Done;
        }
    }
}
