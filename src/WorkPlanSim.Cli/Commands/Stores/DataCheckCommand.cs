using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Output;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Cli.Commands.Stores;

/// <summary><c>data check</c>: looks whether stored data are as they were written.</summary>
/// <param name="terminal">Where.</param>
/// <param name="language">The language to speak.</param>
internal sealed class DataCheckCommand(Terminal terminal, Language language)
{
    /// <summary>Does it.</summary>
    /// <param name="settings">Where the data lie.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(CommandSettings settings, CancellationToken cancellationToken)
    {
        var report = await CheckAsync(settings, cancellationToken);
        var words = new DataWords(language);
        foreach (var damage in report.Damages)
        {
            terminal.Complain(words.Damage(damage), Styles.Bad);
        }

        JsonOutput.Write(terminal, settings.Json, s => DataReportJson.Write(s, report));
        if (!report.Damages.IsEmpty)
        {
            terminal.Complain(
                settings.Cluster is null ? words.Damaged(report.Place) : words.DamagedDatabase(report.Place), Styles.Plain);
            return ExitCode.Failed;
        }

        if (!settings.JsonToOut && !settings.Quiet)
        {
            terminal.ShowLine(words.Sound(report));
        }

        return ExitCode.Done;
    }

    private async Task<DataReport> CheckAsync(CommandSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            if (settings.Cluster is { } cluster)
            {
                return await DataCheck.CheckAsync(cluster, cancellationToken);
            }

            return DataChoice.Of(settings.Data, terminal.Variable) is { } folder
                ? DataCheck.Check(folder, cancellationToken)
                : throw new PlanningFailedException(new DataWords(language).NothingInMemory);
        }
        catch (StorageException e)
        {
            throw new PlanningFailedException(e.Text, e);
        }
        catch (ClusterException e)
        {
            throw new PlanningFailedException(e.Text, e);
        }
    }
}
