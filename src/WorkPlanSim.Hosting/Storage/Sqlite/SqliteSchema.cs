using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace WorkPlanSim.Hosting.Storage.Sqlite;

/// <summary>
/// The versions of the tables, and the way from each to the next: a script a version, in one transaction.
/// </summary>
/// <remarks>
/// A semicolon in a line of its own ends a statement. Statements that are run as one stop at the first that gives rows,
/// and the driver then runs the rest without telling of errors.
/// </remarks>
internal static class SqliteSchema
{
    private const string Folder = "Sqlite.Schema.";

    private static readonly ImmutableArray<SqlScript> Scripts = ReadScripts();

    /// <summary>Gets the version that this program works with.</summary>
    internal static int Newest => Scripts.Length;

    /// <summary>Finds the version of a store by the journal of its migrations.</summary>
    /// <param name="connection">The store, open.</param>
    /// <returns>The version; 0 where there are no tables.</returns>
    internal static int VersionOf(SqliteConnection connection)
    {
        var journal = connection.Ask("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'SchemaVersions'");
        return journal is 0L
            ? 0
            : Convert.ToInt32(
                connection.Ask("SELECT coalesce(max(CAST(substr(ScriptName, 1, 4) AS INTEGER)), 0) FROM SchemaVersions"),
                CultureInfo.InvariantCulture);
    }

    /// <summary>Brings a store to a version.</summary>
    /// <param name="connectionString">The store.</param>
    /// <param name="version">The version, at least the one that it has.</param>
    internal static void Upgrade(string connectionString, int version)
    {
        var result = DeployChanges.To
            .SqliteDatabase(connectionString)
            .WithScripts(Scripts.Take(version))
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

    // Named in the journal by their file alone, so that a renamed project is no news to a store.
    private static ImmutableArray<SqlScript> ReadScripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(n => n.Contains(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => new SqlScript(NameOf(n), Read(assembly, n))),
        ];
    }

    private static string NameOf(string resource) =>
        resource[(resource.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
