using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Commands.Clusters;

/// <summary><c>silo</c>: works for a cluster until it is told to stop.</summary>
/// <param name="terminal">Where.</param>
/// <param name="language">The language to speak.</param>
internal sealed class SiloCommand(Terminal terminal, Language language)
{
    private readonly SiloWords _words = new(language);

    /// <summary>Does it.</summary>
    /// <param name="settings">What silo.</param>
    /// <param name="cancellationToken">Tells it to stop.</param>
    /// <returns>The exit code: stopping when told so is what it was for.</returns>
    internal async Task<int> RunAsync(SiloSettings settings, CancellationToken cancellationToken)
    {
        await using var silo = await StartAsync(settings, cancellationToken);
        terminal.ShowLine(_words.Ready(settings.Cluster.ClusterId, $"{silo.Endpoint}", $"{silo.Gateway}", $"{silo.Health}"));
        await terminal.Out.FlushAsync(cancellationToken);
        await EndAsync(silo, cancellationToken);
        if (!cancellationToken.IsCancellationRequested)
        {
            terminal.Complain(_words.Lost(silo.LossReason), Styles.Bad);
            return ExitCode.Failed;
        }

        if (!settings.Quiet)
        {
            terminal.Complain(_words.Draining, Styles.Quiet);
        }

        return ExitCode.Done;
    }

    private static async Task<ClusterSilo> StartAsync(SiloSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return await ClusterSilo.StartAsync(settings.Cluster, settings.Options, cancellationToken);
        }
        catch (ClusterException e)
        {
            throw new PlanningFailedException(e.Text, e);
        }
    }

    private static async Task EndAsync(ClusterSilo silo, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(silo.Lost, cancellationToken);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = end.Token.Register(ended.SetResult);
        await ended.Task;
    }
}
