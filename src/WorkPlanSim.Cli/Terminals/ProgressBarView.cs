using Spectre.Console;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Words;

namespace WorkPlanSim.Cli.Terminals;

/// <summary>A bar with trials done and planned and the time left; while the engine starts, just that it does.</summary>
/// <param name="console">Where; null to show nothing.</param>
/// <param name="words">What to say.</param>
internal sealed class ProgressBarView(IAnsiConsole? console, MessageWords words)
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

        return await console.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new TrialsColumn(),
                new RemainingTimeColumn(),
                new SpinnerColumn())
            .StartAsync(context => work(new Bar(context.AddTask(words.Starting).IsIndeterminate(), words.Simulating)));
    }

    private sealed class Nowhere : IProgress<TrialProgress>
    {
        public void Report(TrialProgress value)
        {
        }
    }

    private sealed class Bar(ProgressTask task, string description) : IProgress<TrialProgress>
    {
        public void Report(TrialProgress value)
        {
            task.IsIndeterminate = false;
            task.Description = description;
            task.MaxValue = Math.Max(1, value.Planned);
            task.Value = value.Done;
        }
    }
}
