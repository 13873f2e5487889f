using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Stores;

/// <summary><c>data check</c>: looks whether stored data are as they were written.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class DataCheckEntry(SharedOptions shared) : CommandEntry<CommandSettings>("check", shared)
{
    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "检查已保存的数据是否完好：文件或数据库、版本、每个状态和历史。",
        "Checks whether stored data are sound: the file or database, its version, every state and the history.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "data check",
        [],
        [Shared.Language, Shared.Json, Shared.Data, Shared.Postgres.Meant(
                "集群的数据库，如 \"Host=db;Username=planner;Database=plans\"。",
                "A cluster's database, as \"Host=db;Username=planner;Database=plans\"."), Shared.Quiet, Shared.Help, Shared.Version],
        [
            new("workplansim data check", new("检查已保存的数据", "the data that are stored")),
            new("workplansim data check --data backup", new("检查备份", "a backup")),
            new(
                "workplansim data check --postgres \"Host=localhost;Username=planner;Database=plans\"",
                new("检查集群的数据库", "the database of a cluster")),
        ]);

    /// <inheritdoc/>
    protected override CommandSettings Read(ArgumentReader arguments)
    {
        if (arguments.Words() is [var word, ..])
        {
            arguments.RefuseWord(word, ArgumentWords.NoFiles(word), ArgumentWords.WriteData(word));
        }

        return new SettingsReader(Shared, arguments).ReadWithoutPlan();
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(CommandSettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new DataCheckCommand(call.Terminal, call.Language).RunAsync(settings, cancellationToken);
}
