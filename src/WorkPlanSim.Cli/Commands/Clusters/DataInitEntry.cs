using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Commands.Clusters;

/// <summary><c>data init</c>: makes a database ready for clusters.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class DataInitEntry(SharedOptions shared) : CommandEntry<ClusterAddress>("init", shared)
{
    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "在 PostgreSQL 数据库中建立集群所需的表；已有的数据保留，可重复运行。",
        "Makes the tables that a cluster needs in a PostgreSQL database; what lies in them stays, so it may be run again.");

    /// <inheritdoc/>
    internal override bool IsForOperators => true;

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "data init --postgres C",
        [],
        [Database(Shared), Shared.Language, Shared.Help, Shared.Version],
        [
            new(
                "workplansim data init --postgres \"Host=localhost;Username=planner;Database=plans\"",
                new("准备数据库", "make a database ready")),
        ]);

    /// <summary>Gives the option where a cluster is looked after, and not given work.</summary>
    /// <param name="shared">The options that commands share.</param>
    /// <returns>The option.</returns>
    internal static CommandOption Database(SharedOptions shared) => shared.Postgres.Meant(
        "集群的数据库，如 \"Host=db;Username=planner;Database=plans\"；口令放在 PGPASSWORD 或口令文件中。",
        "The cluster's database, as \"Host=db;Username=planner;Database=plans\"; the password goes into PGPASSWORD or a password "
            + "file.");

    /// <inheritdoc/>
    protected override ClusterAddress? Read(ArgumentReader arguments)
    {
        ClusterReader.RefuseWords(arguments);
        return ClusterReader.Read(Shared, arguments, isNeeded: true);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(ClusterAddress settings, CommandCall call, CancellationToken cancellationToken) =>
        new DataInitCommand(call.Terminal, call.Language).RunAsync(settings, cancellationToken);
}
