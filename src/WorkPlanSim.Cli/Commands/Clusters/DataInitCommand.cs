using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Commands.Clusters;

/// <summary><c>data init</c>: makes a database ready for clusters.</summary>
/// <param name="terminal">Where.</param>
/// <param name="language">The language to speak.</param>
internal sealed class DataInitCommand(Terminal terminal, Language language)
{
    /// <summary>Does it.</summary>
    /// <param name="address">The database.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(ClusterAddress address, CancellationToken cancellationToken)
    {
        try
        {
            var (before, now) = await ClusterDatabase.InitAsync(address, cancellationToken);
            terminal.ShowLine(new SiloWords(language).DatabaseReady(address.Place, before, now));
            return ExitCode.Done;
        }
        catch (ClusterException e)
        {
            throw new PlanningFailedException(e.Text, e);
        }
    }
}
