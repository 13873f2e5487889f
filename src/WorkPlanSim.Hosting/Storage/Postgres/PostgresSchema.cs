using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Postgresql;
using Npgsql;

namespace WorkPlanSim.Hosting.Storage.Postgres;

/// <summary>The versions of the tables, and the way from each to the next: a script a version, in one transaction.</summary>
internal static class PostgresSchema
{
    private const string Folder = "Postgres.Schema.";

    // "WPSm": the number of the lock that whoever changes the tables holds.
    private const long Turn = 0x5750536D;

    private static readonly ImmutableArray<SqlScript> Scripts = ReadScripts();

    /// <summary>Gets the version that this program works with.</summary>
    internal static int Newest => Scripts.Length;

    /// <summary>Finds the version of the tables by the journal of their migrations.</summary>
    /// <param name="connection">The database, open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The version; 0 where there are no tables.</returns>
    internal static async Task<int> VersionOfAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var journal = await AskAsync(connection, "SELECT to_regclass('schemaversions')::text", cancellationToken);
        return journal is DBNull
            ? 0
            : Convert.ToInt32(
                await AskAsync(
                    connection,
                    "SELECT coalesce(max(left(scriptname, 4)::integer), 0) FROM schemaversions",
                    cancellationToken),
                CultureInfo.InvariantCulture);
    }

    /// <summary>Brings the tables to the newest version.</summary>
    /// <param name="source">The database.</param>
    /// <param name="place">What to call it; no secrets.</param>
    /// <param name="cancellationToken">Gives up waiting for others who do the same.</param>
    /// <returns>The version before.</returns>
    /// <exception cref="Clustered.ClusterException">The tables are newer than this program.</exception>
    internal static async Task<int> UpgradeAsync(
        NpgsqlDataSource source, string place, CancellationToken cancellationToken)
    {
        // Held by this connection while another one works: when the process dies, the server lets it go.
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await AskAsync(connection, $"SELECT pg_advisory_lock({Turn})", cancellationToken);
        try
        {
            var before = await VersionOfAsync(connection, cancellationToken);
            if (before > Newest)
            {
                throw PostgresFaults.WrongVersion(before, place);
            }

            Upgrade(source);
            return before;
        }
        finally
        {
            await AskAsync(connection, $"SELECT pg_advisory_unlock({Turn})", CancellationToken.None);
        }
    }

    private static void Upgrade(NpgsqlDataSource source)
    {
        var result = DeployChanges.To
            .PostgresqlDatabase(new PostgresqlConnectionManager(source))
            .WithScripts(Scripts)
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw result.Error;
        }
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string question, CancellationToken cancellationToken)
    {
        // No limit of its own: whoever waits for another one's turn waits as long as that takes.
        await using var command = new NpgsqlCommand(question, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    // Named in the journal by their file alone, so that a renamed project is no news to a database.
    private static ImmutableArray<SqlScript> ReadScripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(n => n.Contains(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => new SqlScript(n[(n.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..], Read(assembly, n))),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
